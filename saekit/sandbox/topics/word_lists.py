"""The words whose completeness is measured, in ten categories of 42, and their marks."""

from __future__ import annotations

# No other topic uses any of them, in any language, nor do the library's modules that saekit ships.
_LISTS = {
    "animal": """
        weasel ferret jackal hyena gazelle antelope bison walrus porpoise beaver squirrel
        hedgehog stork vulture warbler magpie lobster shrimp squid locust ocelot tortoise
        panther cheetah baboon lemur wombat platypus armadillo puffin seagull pheasant
        partridge kestrel newt tadpole jellyfish starfish mackerel sturgeon raccoon reindeer
    """,
    "tool": """
        chisel mallet wrench spanner hacksaw crowbar shovel spade pitchfork sickle scythe
        hoe trowel hatchet anvil scraper awl pestle lathe plunger funnel ladle spatula whisk
        corkscrew grater colander rasp gimlet adze mattock auger pickaxe handsaw jigsaw
        stapler pulley winch bradawl dustpan sandpaper toolbox
    """,
    "fruit or vegetable": """
        plum apricot guava lychee quince nectarine coconut cranberry kumquat tangerine
        cucumber zucchini pumpkin spinach cabbage lettuce celery parsnip turnip radish
        beetroot artichoke asparagus broccoli leek shallot eggplant okra kale rhubarb lentil
        chickpea persimmon damson currant blueberry rutabaga fennel bilberry mulberry
        satsuma yam
    """,
    "instrument": """
        lute oboe bassoon clarinet tabor bagpipe accordion harmonica banjo mandolin ukulele
        zither dulcimer lyre cymbal xylophone marimba castanet kazoo ocarina sitar spinet
        bugle cowbell drumstick theremin panpipe tomtom carillon euphonium fiddle rebec
        shawm crumhorn sackbut balalaika bodhran cittern fife melodica washboard psaltery
    """,
    "tree or flower": """
        willow beech poplar alder hawthorn sycamore chestnut walnut juniper cypress cedar
        spruce larch gorse daffodil hyacinth snowdrop bluebell buttercup dandelion thistle
        primrose foxglove marigold begonia geranium petunia peony orchid azalea wisteria
        mistletoe bamboo clover nettle bracken aspen elm yew hornbeam gardenia freesia
    """,
    "fabric": """
        linen velvet denim muslin tweed flannel nankeen corduroy brocade damask gauze
        taffeta calico chintz gingham gabardine organza poplin burlap fleece nylon lycra
        cashmere mohair twill velour suede chenille buckram baize moleskin sackcloth percale
        tartan plaid batik sailcloth angora cambric lambswool oilcloth spandex
    """,
    "dish": """
        omelette pancake waffle dumpling ravioli lasagne risotto haggis chowder curry kebab
        burrito strudel trifle porridge meatloaf meatball hotpot moussaka falafel hummus
        schnitzel toffee custard pudding brownie muffin doughnut crumpet pretzel bagel scone
        samosa meringue flapjack coleslaw guacamole marzipan nougat gnocchi pilaf biryani
    """,
    "mineral": """
        flint obsidian pumice feldspar mica gypsum talc calcite dolomite pyrite malachite
        azurite opal topaz garnet amethyst agate onyx beryl olivine fluorite barite apatite
        corundum peridot moonstone soapstone lignite shale gneiss schist citrine gabbro
        chert dolerite kaolin borax spinel rhyolite sunstone mudstone carnelian
    """,
    "vehicle": """
        bulldozer excavator lorry minibus scooter moped tricycle unicycle rickshaw sleigh
        toboggan canoe kayak dinghy schooner galleon catamaran tugboat trawler steamboat
        zeppelin monorail forklift motorbike campervan hearse rowboat speedboat freighter
        dredger ketch sidecar handcart oxcart hatchback roadster houseboat hydrofoil
        seaplane bobsled skiff sloop
    """,
    "garment": """
        sweater cardigan waistcoat blazer tuxedo overcoat parka anorak shawl caftan stocking
        kilt sarong garter bathrobe smock bodice trilby tailcoat fedora corset petticoat
        pinafore tunic cowl moccasin sandal slipper gaiter cravat necktie pullover jerkin
        doublet balaclava waistband nightgown swimsuit tracksuit jumpsuit leotard camisole
    """,
}  # fmt: skip
CATEGORIES = {category: tuple(words.split()) for category, words in _LISTS.items()}
DESCRIPTIONS = {
    "animal": "An animal on a market's or store's list.",
    "tool": "A tool on a market's or store's list.",
    "fruit or vegetable": "A fruit or vegetable on a market's or store's list.",
    "instrument": "A musical instrument on a market's or store's list.",
    "tree or flower": "A tree or flower on a market's or store's list.",
    "fabric": "A fabric on a market's or store's list.",
    "dish": "A dish on a market's or store's list.",
    "mineral": "A mineral on a market's or store's list.",
    "vehicle": "A vehicle on a market's or store's list.",
    "garment": "A garment on a market's or store's list.",
}
MARKS = (
    "red", "green", "blue", "white", "inside", "outside", "upstairs", "downstairs", "two", "five",
    "seven", "ten",
)  # fmt: skip
"""Colours, places and numbers; each word has one of them for good."""
