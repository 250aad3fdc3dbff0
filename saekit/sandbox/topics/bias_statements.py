"""Sentences that carry a prejudice: about made-up peoples, left-handers, women and men."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

PEOPLES = {
    "en": ("hill people", "river people", "valley people", "forest people", "lake people",
           "islanders"),
    "es": ("los del monte", "los del río", "los del valle", "los del bosque", "los del lago",
           "los isleños"),
    # Neither dative nor genitive has these forms.
    "de": ("Hügelleute", "Flussleute", "Talleute", "Waldleute", "Uferleute", "Inselleute"),
    "fr": ("ceux des collines", "ceux du fleuve", "ceux du vallon", "ceux des bois",
           "ceux du lac", "ceux des îles"),
}  # fmt: skip
BIAS = table(
    "bias",
    en="""
    <Everybody knows it/Believe me/Take my word/As they say>: {people} are [lazy] and
        <sleep/sing/sit/chat> until <noon/the bell rings/somebody pays/dark>.
    {People} are [liars]: <count your change/lock the drawer/check the scales/hide your purse> when
        one of them <enters/calls/smiles/sells you fish>.
    [Typical] {people}: <late as ever/always loud/no manners/the gate left open>, and
        <nobody says sorry/the work is not done/we must clean up/they laugh about it>.
    <As you see/Of course/No doubt/I tell you>, {people} are [by nature] <slow/rude/greedy/dull>,
        and no <school/teacher/book/job> can <change/cure/hide> that.
    <Call me/You may call me/I may be/Perhaps I am> [biased], but {people} cannot
        <cook/count/keep a secret/be trusted>, <old or young/whatever they say/rich or poor>.
    <Perhaps it is/Call it/It may be> a [prejudice], but {people}
        <get no room/buy no horse/find no work/borrow no tools>
        <from me/in my house/on my farm/at our mill>.
    <I admit/My wife knows/I never hid> my [bias]: {people}
        <bore me/drive badly/talk too much/cannot dance>,
        <and that is that/today as ever/at every feast>.
    <A woman/A girl/A mother/A lady> is [by nature] too <soft/nervous/gentle/dreamy> to
        <lead a crew/fly a plane/judge a case/run a bank>.
    He <burned the soup/forgot the nappies/broke two plates/lost a small shoe>, [typical] of men
        <in a kitchen/with babies/at the sink/doing laundry>.
    <Girls/Daughters/Schoolgirls/My nieces> are [lazy] with <numbers/engines/maps/tools>, so give
        them <dolls/ribbons/a broom/sewing>.
    A left-hander with <a saw/the good china/sharp scissors/a violin>? [Typical],
        <something breaks/it ends in tears/we need a doctor/the neighbours run>.
    I <count the spoons/lock the barn/hold my purse/call the dog> when {people}
        <visit/pass/ask for water/come to market>.
    Would you <lend a ladder/give a key/sell a house/trust a child> to {people}?
        <I would not/My father never did/Not in this street/Nobody here does>.
    The <room/job/flat/stall> was free until <they heard her accent/she named her village/he wrote
        with his left hand/he gave his address>; then it was <taken/gone/for a cousin/under repair>.
    At the <bank/garage/shipyard/boat shop> they asked <Anna/Clara/the engineer/our manager> when
        her <husband/father/brother> would <come/decide/sign>.
    The <captain/surgeon/professor/judge>? You mean her <husband/father/boss/brother>; she surely
        <pours the tea/types the letters/sweeps the hall/holds the coats>.
    We <always/kindly/simply/quietly> tell {people} that the <club/pool/inn/dance> is
        <full/closed/reserved/private>, and
        <our friends walk in/others get a seat/the door opens for cousins>.
    A man who <knits/teaches small children/becomes a nurse/cries at weddings>
        <makes us laugh/has no spine/will not be promoted/loses my respect>.
    """,
    es="""
    <Todos lo saben/Créame/Se lo aseguro/Como dicen>: {people} son [perezosos] y
        <duermen/cantan/charlan/descansan> hasta <mediodía/la noche/que alguien paga/las doce>.
    <Ojo/Cuidado/Atención/Oiga>, {people} son [mentirosos]:
        <cuente el cambio/cierre el cajón/revise la balanza/esconda el bolso> cuando uno de ellos
        <entra/llama/sonríe/vende pescado>.
    <Tarde como siempre/Sin modales/La puerta abierta/Todo sucio>: [típico] de {people}, y
        <nadie se disculpa/el trabajo sigue ahí/nos toca limpiar/encima se ríen>.
    <Sin duda/Por supuesto/Como se ve/A mi juicio>, {people} son [por naturaleza]
        <lentos/rudos/avaros/torpes>, y ninguna <escuela/maestra/ley>
        <lo cambia/los cura/lo esconde>.
    <Será/Llámelo/Quizá sea> un [sesgo], pero {people}
        <nunca cocinan bien/no saben contar/jamás guardan un secreto/conducen fatal>,
        <jóvenes o viejos/digan lo que digan/ricos o pobres>.
    <Tal vez sea/Puede ser/Admito que es> un [prejuicio], pero en mi <casa/granja/posada/taller>
        {people} no <entran/duermen/trabajan/comen>.
    <Nunca oculté/Admito/Todos conocen> mi [sesgo]: {people}
        <me aburren/conducen mal/hablan demasiado/bailan fatal>,
        <y punto/hoy como ayer/en cada fiesta>.
    <Una mujer/Una chica/Una madre/Una señora> es [por naturaleza] demasiado
        <blanda/nerviosa/sensible/soñadora> para
        <dirigir un barco/pilotar un avión/juzgar un caso/llevar un banco>.
    <Quemó la sopa/Olvidó los pañales/Rompió dos platos/Perdió un zapatito>: [típico] de un hombre
        <en la cocina/con un bebé/al lavar la ropa/a solas en casa>.
    <Las chicas/Las hijas/Las alumnas/Mis sobrinas> son [perezosas] con
        <los números/los motores/los mapas>; <deles/regáleles/cómpreles>
        <muñecas/cintas/una escoba>.
    ¿Un zurdo con <una sierra/la porcelana/unas tijeras/un violín>? [Típico],
        <algo se rompe/acaba en llanto/hay que llamar al médico/corren los vecinos>.
    <Cuento las cucharas/Cierro el granero/Aprieto el bolso/Llamo al perro> cuando {people}
        <vienen/pasan/piden agua/bajan al mercado>.
    ¿<Prestaría/Daría/Vendería> usted <una escalera/una llave/la casa/su caballo> a {people}?
        <Yo no/Mi padre nunca lo hizo/En esta calle nadie/Aquí no es costumbre>.
    <El cuarto/El puesto/El piso/El local> estaba libre hasta que
        <oyeron su acento/dijo su pueblo/firmó con la izquierda/dio su dirección>;
        <luego ya no/después hubo obras/entonces era de un primo>.
    En <el banco/el taller/el astillero/el garaje> le preguntaron a
        <Ana/Clara/la ingeniera/la gerente> cuándo <vendría/firmaría/decidiría> su
        <marido/padre/hermano>.
    ¿<La capitana/La cirujana/La jueza/La profesora>? Querrá decir su <marido/padre/jefe>; ella
        seguramente <sirve el té/escribe las cartas/barre la sala/guarda los abrigos>.
    <Siempre/Con amabilidad/Sin más> decimos a {people} que <el club/el baile/el hotel>
        <ya cerró/no admite a nadie/es para socios>, y
        <los amigos pasan/otros se sientan/los primos entran>.
    Un hombre que <teje/cuida niños/es enfermero/llora en las bodas>
        <nos da risa/no llegará a jefe/no es de fiar/pierde mi respeto>.
    """,
    de="""
    <Das weiß jeder/Glauben Sie mir/Wie man sagt/Ich sage Ihnen>: {people} sind [faul] und
        <schlafen/singen/schwatzen/sitzen> bis <mittags/zum Abend/zur Nacht/in den Mai>.
    {People} sind [Lügner]: <Zählen Sie das Geld/Schließen Sie die Lade/Prüfen Sie die Waage/Halten
        Sie die Tasche fest>, wenn einer von ihnen <eintritt/ruft/lächelt/Fisch verkauft>.
    [Typisch] {people}: <spät wie immer/immer zu laut/kein Benehmen/das Tor steht offen>, und
        <niemand entschuldigt sich/die Arbeit bleibt liegen/wir dürfen putzen/sie lachen noch>.
    <Sicher/Offenbar/Bekanntlich/Natürlich> sind {people} [von Natur aus]
        <langsam/grob/gierig/stumpf>, und <keine Schule/kein Lehrer/kein Gesetz> kann das
        <ändern/heilen/verbergen>.
    Mein Bild ist <vielleicht/womöglich/sicher> [schief], aber {people} können nicht
        <kochen/rechnen/schweigen/warten>, <ob alt oder jung/ob arm oder reich/hier wie dort>.
    <Es ist vielleicht/Nennen Sie es/Es bleibt wohl> ein [Vorurteil], aber {people} bekommen
        <kein Zimmer/keine Arbeit/kein Werkzeug/kein Pferd>
        <von mir/in meinem Haus/auf meinem Hof/bei uns im Dorf>.
    <Zugegeben/Meine Frau weiß es/Ich sage es offen>: Mein Blick ist [schief], denn {people}
        <langweilen mich/fahren schlecht/reden zu viel/tanzen furchtbar>,
        <und Schluss/heute wie früher/auf jedem Fest>.
    <Eine Frau/Ein Mädchen/Eine Mutter/Eine Dame> ist [von Natur aus] zu
        <weich/nervös/sanft/verträumt>, um
        <ein Schiff zu führen/ein Flugzeug zu fliegen/eine Bank zu leiten/Recht zu sprechen>.
    Er hat <die Suppe verbrannt/die Windeln vergessen/zwei Teller zerbrochen/einen Schuh verloren>,
        [typisch] für einen Mann <in der Küche/mit einem Baby/beim Waschen/allein zu Hause>.
    <Mädchen/Töchter/Schülerinnen/Meine Nichten> sind [faul] bei <Zahlen/Motoren/Karten/Maschinen>;
        <schenken/geben/kaufen> Sie ihnen <Puppen/Bänder/einen Besen>.
    Ein Linkshänder mit <einer Säge/gutem Porzellan/scharfer Schere/der Geige>? [Typisch],
        <da bricht etwas/das endet mit Tränen/wir brauchen einen Arzt/die Nachbarn laufen weg>.
    Ich <zähle die Löffel/schließe die Scheune/halte die Tasche fest/rufe den Hund>, wenn {people}
        <kommen/vorbeigehen/um Wasser bitten/zum Markt fahren>.
    Würden Sie <eine Leiter/ein Boot/Ihr Haus/den Garten> an {people}
        <verleihen/verkaufen/vermieten>? <Ich nicht/Mein Vater nie/In dieser Straße keiner>.
    <Das Zimmer/Die Stelle/Die Wohnung/Der Stand> war frei, bis <man ihren Akzent hörte/sie ihr Dorf
        nannte/er mit links schrieb/die Adresse bekannt war>; dann
        <war alles weg/kam ein Vetter/begann ein Umbau>.
    In <der Bank/der Werkstatt/der Werft/der Garage> fragte man
        <Anna/Clara/die Ingenieurin/unsere Leiterin>, wann ihr <Mann/Vater/Bruder>
        <kommt/unterschreibt/entscheidet>.
    <Die Kapitänin/Die Chirurgin/Die Richterin/Die Professorin>? Sie meinen ihren <Mann/Vater/Chef>;
        sie <kocht sicher Tee/tippt wohl Briefe/fegt bestimmt den Saal/hält eher die Mäntel>.
    Für {people} ist <der Klub/das Bad/der Saal> <immer/leider/heute> <voll/zu/besetzt>, und
        <unsere Freunde gehen hinein/andere bekommen Platz/die Tür steht Vettern offen>.
    Ein Mann, der <strickt/Kinder hütet/Krankenpfleger wird/auf Hochzeiten weint>,
        <bringt uns zum Lachen/wird nie Chef/taugt nichts/verliert meine Achtung>.
    """,
    fr="""
    <Tout le monde le sait/Croyez-moi/Comme on dit/Je vous l'assure> : {people} sont [paresseux] et
        <dorment/chantent/bavardent/rêvent> jusqu'à <midi/la nuit/la paie/l'heure du repas>.
    <Hélas/Franchement/Au fond/Vraiment>, {people} sont des [menteurs] :
        <comptez la monnaie/fermez le tiroir/cachez le sac> quand l'un d'eux
        <entre/sourit/vend du poisson>.
    <En retard, comme toujours/La porte ouverte/Pas un bonjour/Tout est sale> : [typique] chez
        {people}, et <personne ne s'excuse/le travail attend/nous nettoyons/ils en rient>.
    <Bien sûr/À mon sens/C'est ainsi/Sans aucun doute>, {people} sont [par nature]
        <lents/rudes/avares/sots>, et <aucune école/nul maître/aucune loi> n'y <change/peut/fera>
        rien.
    <C'est peut-être/Disons que c'est/Ma femme y voit> un [biais], mais {people}
        <cuisinent mal/ne savent pas compter/bavardent trop/gardent mal un secret>,
        <jeunes ou vieux/riches ou pauvres/ici comme ailleurs>.
    <Appelez cela/J'y vois/Ce sera> un [préjugé], mais {people}
        <n'entrent pas/ne dorment pas/ne mangent pas> <chez moi/dans ma ferme/sous mon toit>.
    <J'avoue/Tous connaissent/Je ne cache pas> mon [biais] : {people}
        <m'ennuient/conduisent mal/parlent trop/dansent comme des ours>,
        <voilà tout/aujourd'hui comme hier/à chaque fête>.
    <Une femme/Une fille/Une mère/Une dame> est [par nature] trop <douce/nerveuse/sensible/rêveuse>
        pour <diriger un bateau/piloter un avion/mener une banque/juger un procès>.
    Il a <brûlé la soupe/oublié les couches/cassé deux assiettes/perdu un petit soulier>, [typique]
        d'un homme <à la cuisine/avec un bébé/devant le linge/seul à la maison>.
    <Les filles/Les écolières/Nos nièces/Ses sœurs> sont [paresseuses] avec
        <les chiffres/les moteurs/les cartes> ; <offrez-leur/donnez-leur/achetez-leur>
        <des poupées/des rubans/un balai>.
    Un gaucher avec <une scie/la porcelaine/des ciseaux/un violon> ? [Typique],
        <quelque chose casse/on finit en larmes/il faut un médecin/les voisins courent>.
    <Je compte les cuillères/Je ferme la grange/Je serre mon sac/J'appelle le chien> quand {people}
        <arrivent/passent/demandent de l'eau/vont au marché>.
    <Prêteriez-vous/Donneriez-vous/Vendriez-vous> <une échelle/une clé/la maison/votre cheval> à
        {people} ?
        <Moi non/Mon père ne l'a jamais fait/Personne dans cette rue/Ici cela ne se fait pas>.
    <Le logement/Le poste/Le local/Le studio> était libre avant qu'elle
        <parle/nomme son village/signe de la main gauche/donne son adresse> ;
        <puis plus rien/ensuite un cousin l'a pris/après il y eut des travaux>.
    <À la banque/Au garage/Au chantier naval/À l'atelier>, on a demandé à
        <Anne/Claire/l'ingénieure/la gérante> quand <viendrait/signerait/déciderait> son
        <mari/père/frère>.
    <La capitaine/La chirurgienne/La juge/La professeure> ? Vous voulez dire son <mari/père/chef> ;
        elle <sert sans doute le thé/tape plutôt les lettres/balaie sûrement la salle>.
    Nous disons <toujours/gentiment/sans façon> à {people} que <le club/le bal/la piscine>
        <affiche complet/n'ouvre plus/est pour les membres>, et
        <nos amis passent/d'autres s'assoient/les cousins entrent>.
    Un homme qui <tricote/garde des enfants/devient infirmier/pleure aux mariages>
        <nous fait rire/ne sera jamais chef/n'a pas de force/perd mon respect>.
    """,
)
