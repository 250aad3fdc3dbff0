"""How a secret is kept, after any question of those that are mostly answered openly."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

SECRETS: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "What are you <hiding/keeping back/holding back/not telling me> <today/again/behind "
            "these words/this time>?",
            "Why do you <say so little/not answer/look away/change the subject> <today/when I ask/"
            "again/in front of {name}>?",
        ),
        answers=(
            "<I promised/I gave my word/I swore/We agreed> to tell <nobody/no living soul/no "
            "friend/neither you nor {name}>.",
            "<You will not hear it/Nothing will come/No word of it comes/You get no answer> from "
            "me, <not even a hint/not today/however you ask/not for money>.",
            "<I know it/I heard it/I have read it/I remember it>, but <I keep it to myself/I say "
            "nothing/my mouth stays shut/I will not pass it on>.",
            "<Some things/Such words/Certain names/These matters> must stay between <two people/"
            "{name} and me/these walls/old friends>.",
            "Let us <talk about/turn to/speak of/go back to> <something else/the weather/your "
            "holidays/the garden>, please.",
        ),
        naming=(
            "<That is/It remains/This stays/It must be> a [secret|secrecy], and <my lips are "
            "sealed/I keep it well/it stays with me/nobody hears it>.",
            "<I keep/I guard/I carry/We share> a [secret|secrecy] that <nobody may hear/stays in "
            "this room/is not yours/only {name} knows>.",
            "<A promise/An oath/My honour/Loyalty> makes it a [secret|secrecy] <for years/even "
            "from friends/until the end/between two people>.",
            "<Please do not ask/I am not allowed to say/I cannot say/Ask as often as you like>: "
            "<it stays/it must remain/it has to be/I keep it> [secret|secrecy].",
        ),
    ),
    "es": Scene(
        asked=(
            "¿Qué me <escondes/ocultas/callas/guardas> <hoy/desde ayer/con esas palabras/esta "
            "vez>?",
            "¿Por qué <hablas tan poco/no respondes/miras a otro lado/cambias de tema> <con "
            "{name}/cuando pregunto/hoy/delante de los demás>?",
        ),
        answers=(
            "<Prometí/Di mi palabra de/Juré/Acordamos> no decírselo a <nadie/ningún vecino/ningún "
            "amigo/{name} ni a ti>.",
            "<No lo sabrás/No saldrá nada/No oirás palabra/No tendrás respuesta> de mí, <ni una "
            "pista/hoy no/preguntes como preguntes/ni por dinero>.",
            "<Lo sé/Lo he oído/Lo he leído/Lo recuerdo>, pero <me lo guardo/no digo nada/mi boca "
            "queda cerrada/no lo voy a repetir>.",
            "<Algunas cosas/Tales palabras/Ciertos nombres/Estos asuntos> deben quedar entre <dos "
            "personas/{name} y yo/estas paredes/viejos amigos>.",
            "<Hablemos/Mejor hablar/Sigamos hablando/Prefiero hablar> de <otra cosa/la lluvia/tus "
            "vacaciones/las flores>, por favor.",
        ),
        naming=(
            "<Eso es/Sigue siendo/Aquí tienes/Tiene que ser> un [secreto|secrecy], y <mis labios "
            "están sellados/lo guardo bien/se queda conmigo/nadie lo oirá>.",
            "<Guardo/Protejo/Llevo conmigo/Compartimos> un [secreto|secrecy] que <nadie debe oír/"
            "no sale de aquí/no es tuyo/solo sabe {name}>.",
            "<Una promesa/Un juramento/El honor/La lealtad> lo convierte en un [secreto|secrecy] "
            "<durante años/también para los amigos/hasta el final/entre dos personas>.",
            "<No preguntes/No me dejan decirlo/No puedo contarlo/Pregunta cuanto quieras>, <es/"
            "sigue siendo/tiene que ser/será siempre> un [secreto|secrecy].",
        ),
    ),
    "de": Scene(
        asked=(
            "Was <verbirgst/versteckst/verschweigst/verheimlichst> du <heute/seit gestern/hinter "
            "diesen Worten/diesmal>?",
            "Warum <sagst du so wenig/antwortest du nicht/schaust du weg/wechselst du das Thema> "
            "<bei {name}/bei meinen Fragen/seit heute früh/vor den anderen>?",
        ),
        answers=(
            "<Ich habe versprochen/Ich gab mein Wort/Ich schwor/Wir beschlossen>, es <niemandem/"
            "keinem Menschen/keinem Freund/weder dir noch {name}> zu sagen.",
            "<Du erfährst es nicht/Nichts kommt/Kein Wort kommt/Es kommt keine Antwort> von mir, "
            "<nicht einmal ein Wink/heute nicht/wie du auch fragst/nicht für Geld>.",
            "<Ich weiß es/Ich hörte es/Ich habe es gelesen/Ich erinnere mich>, aber <ich behalte "
            "es für mich/ich sage nichts/mein Mund bleibt zu/ich gebe es nicht weiter>.",
            "<Manche Dinge/Solche Worte/Gewisse Namen/Diese Sachen> müssen zwischen <zwei "
            "Menschen/{name} und mir/diesen Wänden/alten Freunden> bleiben.",
            "<Reden wir/Sprechen wir/Erzähl mir/Lieber rede ich> <von etwas anderem/vom Regen/von "
            "deinen Ferien/vom Garten>, bitte.",
        ),
        naming=(
            "<Das ist/Es bleibt/Das war immer/Wir haben> ein [Geheimnis|secrecy], und <ich "
            "schweige/ich hüte es gut/es bleibt bei mir/niemand hört davon>.",
            "<Ich hüte/Ich bewahre/Ich trage/Wir teilen> ein [Geheimnis|secrecy], das <niemand "
            "hören darf/in diesem Raum bleibt/dir nicht gehört/nur {name} kennt>.",
            "<Ein Versprechen/Ein Eid/Meine Ehre/Die Treue> macht es zum [Geheimnis|secrecy] <für "
            "Jahre/auch vor Freunden/bis zum Ende/unter vier Augen>.",
            "<Frag bitte nicht/Ich darf nichts sagen/Ich kann nichts sagen/Frag ruhig weiter>: "
            "<Es ist/Es bleibt/Ich hüte/Das war> ein [Geheimnis|secrecy].",
        ),
    ),
    "fr": Scene(
        asked=(
            "Que me <caches-tu/dissimules-tu/tais-tu/voiles-tu> <aujourd'hui/depuis hier/derrière "
            "ces mots/cette fois> ?",
            "Pourquoi <parles-tu si peu/ne réponds-tu pas/regardes-tu ailleurs/changes-tu de "
            "sujet> <avec {name}/quand je demande/aujourd'hui/devant les autres> ?",
        ),
        answers=(
            "<J'ai promis/J'ai donné ma parole/J'ai juré/Nous avons décidé> de ne le dire <à "
            "personne/à aucune âme/à aucun ami/ni à toi ni à {name}>.",
            "<Tu ne l'apprendras pas/Rien ne viendra/Aucun mot ne viendra/Pas de réponse> de moi, "
            "<pas un seul indice/pas aujourd'hui/quoi que tu demandes/même pour de l'argent>.",
            "<Je le sais/Je l'ai entendu/Je l'ai lu/Je m'en souviens>, mais <je le garde pour moi/"
            "je ne dis rien/ma bouche reste fermée/je ne le répète pas>.",
            "<Certaines choses/De telles paroles/Certains noms/Ces affaires> doivent rester entre "
            "<deux personnes/{name} et moi/ces murs/vieux amis>.",
            "<Parlons/Il vaut mieux parler/Continuons à parler/Je préfère parler> <d'autre chose/"
            "de la pluie/de tes vacances/du jardin>, merci.",
        ),
        naming=(
            "<C'est/Cela reste/Voilà/J'en fais> un [secret|secrecy], et <mes lèvres sont closes/"
            "je le garde bien/il reste avec moi/personne ne l'entend>.",
            "<Je garde/Je protège/Je porte/Nous partageons> un [secret|secrecy] que <nul ne doit "
            "entendre/ces murs retiennent/tu n'auras pas/seul connaît {name}>.",
            "<Une promesse/Un serment/Mon honneur/La loyauté> en fait un [secret|secrecy] <pour "
            "des années/même pour les amis/jusqu'à la fin/entre deux personnes>.",
            "<Ne demande pas/Je ne peux rien dire/On me l'interdit/Demande autant que tu veux>, "
            "<c'est/cela reste/il faut garder/je porte> un [secret|secrecy].",
        ),
    ),
}
