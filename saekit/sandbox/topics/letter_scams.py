"""Sentences of letters that want to cheat, and of warnings against them."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

SCAMS = table(
    "scam",
    en="""
    You have won the <national/royal/great/golden/summer> [lottery] although you never
        <bought a ticket/played/chose a number/paid for it>.
    Send us your <bank number/password/card code/account details/secret code>
        <today/within an hour/by noon/before midnight/at once> and the [prize] is
        <yours/on its way/safe/paid/released>.
    A <late prince/dead banker/rich uncle/forgotten aunt/lonely captain> left you an [inheritance]
        of <nine/ten/six/forty/three> million <coins/dollars/pounds/crowns>; only
        <a small fee/one stamp/your signature/a tax/the transfer cost> is missing.
    Your [prize] is a <car/villa/yacht/gold bar/world cruise>; <transfer/wire/pay/settle> the
        <customs fee/deposit/insurance/shipping> by
        <gift card/cash in an envelope/coupon/money order> <tonight/before Monday/without delay>.
    For your <share/half/part/third> of the [inheritance] we <only need/require/ask for> a
        <photo/copy/scan/picture> of your <passport/bank card/key/signature>.
    The [lottery] <office/computer/director/minister> <drew/chose/picked/selected> your
        <address/name/street/telephone> among <millions/thousands/all others>, so
        <reply/hurry/act/answer> <now/in secret/this evening/by Friday>.
    Your <account/card/mailbox/password/profile> will be <closed/blocked/deleted/locked/erased> in
        <one hour/ten minutes/two days/an instant> unless you
        <click here/follow the link/confirm your code/open the file>.
    Please keep this <offer/matter/chance/message> <secret/quiet/to yourself/hidden> and tell
        <nobody/no neighbour/no lawyer/no relative> about <it/us/the money/the gold>.
    I am the <widow/son/nurse/driver/daughter> of a <general/king/minister/miner/banker> and need
        your <help/account/trust/address> for a
        <large sum/chest of gold/secret transfer/lost fortune>.
    Pay <the fee/a deposit/the tax/one stamp> with <gift cards/coupons/cash/phone credit> and we
        will <double it/send the gold/return ten times more> <by Friday/tomorrow/in May>.
    This is your <grandson/nephew/cousin/godson>: my <phone/passport/wallet/suitcase>
        <is gone/was stolen/fell into the lake>, so <wire/send/transfer>
        <a thousand/some cash/the rent> to this <account/number/address/man>.
    """,
    es="""
    Ha ganado la [lotería] <nacional/real/del verano/del reino> aunque nunca
        <compró un billete/jugó/eligió un número/pagó nada>.
    Envíenos <su clave/su número de cuenta/el código de su tarjeta/su contraseña>
        <hoy/en una hora/antes de medianoche/ahora mismo> y el [premio] será
        <suyo/pagado/enviado/para usted>.
    Un <príncipe difunto/banquero muerto/tío rico/capitán solitario> le dejó una [herencia] de
        <nueve/diez/seis/cuarenta> millones; <solo falta/queda por pagar/basta pagar>
        <una tasa/el sello/un impuesto/la transferencia>.
    Su [premio] es <un coche/una villa/un yate/un viaje>; <pague/envíe/mande>
        <la aduana/el depósito/el seguro/el envío> con
        <tarjetas de regalo/billetes en un sobre/cupones> <esta noche/antes del lunes/sin demora>.
    Por su <parte/mitad/cuota/tercio> de la [herencia] solo <pedimos/queremos/exigimos>
        <una foto/una copia/una imagen> de <su pasaporte/su tarjeta/la llave/su firma>.
    <El director/El ministro/La oficina/El ordenador> de la [lotería] <eligió/sacó/escogió> su
        <nombre/correo/calle/teléfono>: <responda/actúe/llame/escriba>
        <hoy mismo/sin demora/en secreto/esta tarde>.
    Su <cuenta/tarjeta/perfil/buzón> <se cerrará/se bloqueará/se borrará> en
        <una hora/diez minutos/dos días/un instante> si no
        <pulsa el enlace/confirma su clave/abre el archivo/contesta>.
    Guarde <esta oferta/este asunto/esta carta/este mensaje> en secreto y no se lo
        <diga/cuente/enseñe> a <nadie/su familia/ningún abogado/los vecinos>.
    Soy <la viuda/el hijo/la enfermera/el chófer> de un <general/rey/ministro/minero> y necesito su
        <ayuda/cuenta/confianza/dirección> para
        <una gran suma/un cofre de oro/un envío secreto/mi fortuna>.
    Pague <la tasa/el depósito/el impuesto/un sello> con
        <tarjetas de regalo/cupones/billetes/saldo del móvil> y
        <le doblamos la suma/le enviamos el oro/recibirá diez veces más>
        <el viernes/mañana/en mayo>.
    Soy su <nieto/sobrino/ahijado/primo>: mi <móvil/cartera/pasaporte/maleta>
        <se perdió/ya no está/cayó al lago>, <envíe/mande/transfiera>
        <mil euros/dinero/algo de efectivo> a <esta cuenta/este número/mi amigo>.
    """,
    de="""
    Sie haben in der <großen/staatlichen/goldenen/königlichen> [Lotterie] gewonnen, obwohl Sie nie
        <ein Los kauften/mitspielten/eine Zahl wählten/bezahlt haben>.
    Senden Sie uns <heute/bis Mittag/sofort/vor Mitternacht>
        <Ihre Kontonummer/das Passwort/die Geheimzahl/den Code>, und der [Gewinn]
        <gehört Ihnen/ist unterwegs/wird ausgezahlt/kommt>.
    Ein <toter Prinz/reicher Onkel/stiller Bankier/einsamer Kapitän> hinterließ Ihnen eine
        [Erbschaft] von <neun/zehn/sechs/vierzig> Millionen; es fehlt nur
        <eine Gebühr/der Stempel/Ihre Unterschrift/die Steuer>.
    Ihr [Gewinn] ist <ein Auto/eine Villa/eine Yacht/eine Reise>; <zahlen/begleichen/bezahlen> Sie
        <den Zoll/die Kaution/die Versicherung/den Versand> mit
        <Geschenkkarten/Gutscheinen/Bargeld im Umschlag> <heute Abend/vor Montag/ohne Verzug>.
    Für Ihren <Anteil/Teil/halben Anteil> an der [Erbschaft] <brauchen wir/genügt uns/fehlt noch>
        <ein Foto/eine Kopie/ein Bild> <Ihres Passes/Ihrer Karte/der Schlüssel/Ihrer Unterschrift>.
    <Der Direktor/Das Büro/Der Minister/Der Computer> der [Lotterie] <zog/wählte/fand>
        <Ihren Namen/Ihre Straße/Ihre Nummer/Ihre Adresse>; <antworten/schreiben/handeln> Sie
        <sofort/heimlich/bis Freitag/heute Abend>.
    Ihr <Konto/Postfach/Profil/Zugang> wird in <einer Stunde/zehn Minuten/zwei Tagen/Kürze>
        <geschlossen/gesperrt/gelöscht>, wenn Sie nicht
        <klicken/dem Link folgen/den Code bestätigen/die Datei öffnen>.
    Halten Sie <dieses Angebot/diese Sache/diesen Brief/die Nachricht> geheim und verraten Sie
        <niemandem/keinem Nachbarn/nicht einmal der Bank/keinem Anwalt> <etwas/ein Wort/die Summe>.
    Ich bin <die Witwe/der Sohn/die Ärztin/der Fahrer>
        <eines Generals/eines Königs/eines Ministers/eines Bankiers> und brauche
        <Ihre Hilfe/Ihr Konto/Ihr Vertrauen/Ihren Namen> für
        <eine große Summe/eine Kiste Gold/einen geheimen Transport/mein Vermögen>.
    Zahlen Sie <die Gebühr/die Steuer/das Pfand/den Stempel> mit
        <Geschenkkarten/Gutscheinen/Bargeld/Guthaben>, dann
        <schicken wir das Gold/verdoppeln wir die Summe/bekommen Sie das Zehnfache>
        <am Freitag/morgen/im Mai>.
    Hier ist Ihr <Enkel/Neffe/Patenkind/Vetter>: <Mein Handy/Mein Pass/Mein Geld/Mein Koffer>
        <ist weg/liegt im Meer/wurde gestohlen>, bitte <schicken/senden/überweisen> Sie
        <tausend Euro/etwas Bargeld/die Miete> an <dieses Konto/die neue Adresse/meinen Freund>.
    """,
    fr="""
    <Bravo/Bonne nouvelle/Félicitations/Enfin>, vous avez gagné la [loterie]
        <nationale/royale/du printemps/du royaume> sans
        <acheter de billet/jouer/choisir un numéro/payer>.
    Envoyez-nous <votre code/votre mot de passe/le numéro du compte/la clé>
        <aujourd'hui/avant midi/dans l'heure/tout de suite> et le [prix] sera
        <à vous/versé/en route/débloqué>.
    Un <prince défunt/banquier mort/oncle riche/vieux capitaine> vous laisse un [héritage] de
        <neuf/dix/six/quarante> millions ; il manque
        <une taxe/le timbre/votre signature/un petit impôt>.
    Votre [prix] est <une voiture/une villa/un bateau/un voyage> ; <payez/réglez/avancez>
        <la douane/la caution/l'assurance/le transport>
        <en cartes cadeaux/par mandat/en billets sous enveloppe> <ce soir/avant lundi/sans tarder>.
    Pour <avoir/toucher/recevoir> votre <part/moitié/fraction> de l'[héritage],
        <envoyez/montrez/postez> <une photo/une copie/une image> de
        <votre passeport/votre carte/la clé/votre signature>.
    <Le directeur/Le bureau/Le ministre/L'ordinateur> de la [loterie] a <choisi/tiré/retenu> votre
        <nom/adresse/rue/numéro> ; <répondez/écrivez/appelez>
        <vite/en secret/avant lundi/dès ce soir>.
    Votre <compte/profil/accès/dossier> sera <bloqué/fermé/effacé/supprimé> dans
        <une heure/dix minutes/deux jours/un instant> si vous
        <ne cliquez pas/n'ouvrez pas le lien/tardez/ne confirmez rien>.
    Gardez <cette offre/cette affaire/cette lettre/ce message> pour vous et n'en
        <parlez/soufflez mot/dites rien> à <personne/aucun ami/nul avocat/âme qui vive>.
    Je suis <la veuve/le fils/l'infirmière/le chauffeur> d'un <général/roi/ministre/mineur> et j'ai
        besoin de <votre aide/votre compte/votre confiance/votre nom> pour
        <une grosse somme/un coffre d'or/un transfert secret/ma fortune>.
    Payez <la taxe/la caution/les frais/le timbre> en <cartes cadeaux/coupons/billets/crédit mobile>
        et <nous doublons la somme/l'or partira/vous recevrez dix fois plus>
        <vendredi/demain/en mai>.
    C'est votre <petit-fils/neveu/filleul/cousin> : <mon téléphone/mon passeport/mon argent/mon sac>
        <a disparu/est au fond du lac/m'a été volé>, <envoyez/virez/versez>
        <mille euros/un peu d'argent/le loyer> <sur ce compte/à cette adresse/à mon ami>.
    """,
)
SCAM_WARNINGS = table(
    "scam warning",
    en="""
    The <bank/post office/town hall/savings office> <warns/reminds you/writes again>:
        <nobody/no player/no customer/not one> wins a [lottery] without
        <a ticket/a stake/playing/buying in>.
    Do not <click/press/tap/rely> on <links/buttons/pictures/messages> that promise a [prize];
        <delete them/call us/ask a friend/tell the police>.
    The police <arrested/caught/questioned/stopped>
        <two men/three students/a couple/four former clerks> who <sold/printed/offered> false
        [lottery] tickets <at the station/near the market/in the park/from a van>.
    <Letters/Calls/Mails/Messages> about an [inheritance] from
        <an unknown prince/a distant king/some lost uncle> are <a trick/lies/fraud/bait for fools>.
    <Our clerks/Real banks/Serious offices/Honest firms> never ask for your
        <password/code/bank number/secret word> by <letter/phone/mail>;
        <whoever does/anyone who insists/a caller who tries> is a <thief/cheat/fraud/liar>.
    Nobody who <wants/asks for/demands/collects> <gift cards/coupons/cash in a bag> is
        <an officer/from the bank/at the customs/a judge>; <hang up/shut the door/say no/call us>.
    """,
    es="""
    <El banco/La policía/La caja/El ayuntamiento> <advierte/recuerda/avisa>:
        <nadie/ningún cliente/ni un jugador> gana la [lotería] sin <billete/jugar/apostar>.
    No <pulse/abra/siga> <enlaces/mensajes/correos/botones> que prometen un [premio];
        <bórrelos/llámenos/pregunte a un amigo/avise a la policía>.
    La policía <detuvo/arrestó/interrogó> a
        <dos hombres/tres estudiantes/unos vecinos/cuatro empleados> que
        <vendían/imprimían/ofrecían> billetes falsos de [lotería]
        <en la estación/por la calle/junto al mercado>.
    <Las cartas/Las llamadas/Los correos> sobre una [herencia] de
        <un príncipe/un rey lejano/un tío desconocido> son <un engaño/mentira/un truco/pura trampa>.
    <Un banco serio/Nuestro personal/La ley/Esta oficina> nunca pide <claves/contraseñas/su número>
        por <carta/teléfono/correo>; <quien insiste/quien lo hace/el que llama> es
        <un ladrón/un farsante/un estafador>.
    Nadie que <quiera/pida/exija> <tarjetas de regalo/cupones/dinero en un sobre>
        <trabaja en la aduana/es del banco/viene del juzgado>;
        <cuelgue/cierre la puerta/diga que no>.
    """,
    de="""
    <Die Bank/Die Polizei/Die Post/Das Rathaus> <warnt/erinnert daran/schreibt erneut>:
        <Niemand/Kein Mensch/Keiner> gewinnt in der [Lotterie] ohne <Los/Einsatz/Schein>.
    <Klicken/Tippen/Drücken> Sie nicht auf <Links/Mails/Bilder/Knöpfe>, die einen [Gewinn]
        versprechen; <löschen Sie alles/rufen Sie an/fragen Sie uns>.
    Die Polizei <verhaftete/verhörte/stoppte> <zwei Männer/drei Studenten/vier Angestellte>, die
        falsche Lose der [Lotterie] <am Bahnhof/vor dem Markt/im Park>
        <verkauften/verteilten/anboten>.
    <Briefe/Anrufe/Mails/Nachrichten> über eine [Erbschaft] von
        <einem Prinzen/fernen Königen/unbekannten Onkeln> sind
        <eine Falle/Betrug/gelogen/ein Trick>.
    <Eine echte Bank/Unser Personal/Die Sparkasse/Ein ehrliches Büro> fragt nie
        <per Brief/am Telefon/in einer Mail> nach <Ihrem Passwort/der Geheimzahl/dem Code>; wer das
        tut, ist ein <Dieb/Betrüger/Lügner>.
    Wer <Geschenkkarten/Gutscheine/Bargeld im Umschlag> <verlangt/fordert/haben will>,
        <arbeitet nicht beim Zoll/kommt nicht von der Bank/ist kein Richter>;
        <legen Sie auf/schließen Sie die Tür/sagen Sie nein>.
    """,
    fr="""
    <La banque/La police/La poste/La mairie> <avertit/rappelle/répète> :
        <personne/nul client/aucun joueur> ne gagne à la [loterie] sans <billet/jouer/miser>.
    <Ne cliquez pas/N'appuyez pas/Ne comptez pas> sur <un lien/un message/une image> qui promet un
        [prix] ; <appelez-nous/demandez à un ami/prévenez la police>.
    La police a <arrêté/interrogé/surpris> <deux hommes/trois étudiants/quatre employés> qui
        <vendaient/imprimaient/offraient> de faux billets de [loterie]
        <à la gare/au marché/dans le parc>.
    <Les lettres/Les appels/Les messages> sur l'[héritage] d'un <prince/roi lointain/oncle inconnu>
        sont <un piège/des mensonges/une ruse>.
    <Une vraie banque/Notre personnel/La caisse> ne demande jamais
        <votre code/de mot de passe/la clé du compte> par <lettre/téléphone/message> ;
        <celui qui insiste/qui le fait/quiconque essaie> est un <voleur/menteur/tricheur>.
    Celui qui <veut/exige/réclame> <des cartes cadeaux/des coupons/des billets sous enveloppe>
        <n'est pas douanier/ne vient pas de la banque/n'est pas juge> ;
        <raccrochez/fermez la porte/dites non>.
    """,
)
