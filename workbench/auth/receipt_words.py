"""The words that receipts are made of: short, easy to spell, none like another, none that could hurt."""

WORDS = tuple(
    """
    acorn alder almond amber anchor apple april arbor arch ash aspen aster
    attic autumn badge bagel bamboo banjo barley barn basil basket bay beach
    bean beaver beech bell berry birch bison blanket bloom bluebell boat book
    boulder bracken bramble bread breeze brick bridge brook broom bucket bud bulb
    butter button cabin camel canal candle canoe cargo carpet carrot castle cedar
    cello chalk cherry chess chestnut circle clay cliff clock cloud clover coast
    cobalt cocoa comet compass copper coral cotton crane crayon cricket crocus cube
    cup curlew daisy dawn deer delta denim dew dolphin donkey door dove
    drum dune eagle easel echo elbow elder elm ember emerald engine estuary
    fabric falcon feather fennel fern ferry fiddle fig finch fjord flag flax
    flint flute forest fossil fountain fox gable galaxy garden garlic gate gecko
    ginger glacier glove goose granite grape grass grove gull hammock harbour hare
    harp hazel heath hedge heron hill honey horizon ibis indigo inlet iris
    island ivory ivy jacket jasmine jay jigsaw juniper kayak kettle kite kiwi
    ladder lagoon lake lamp lantern larch lark laurel lavender leaf lemon lentil
    lilac lily lime linen lizard lobster locket lupin lynx magnet maple marble
    marigold marsh meadow melon mint mirror mist moon moor moss mountain mulberry
    nectar needle nest nettle north nutmeg oak oasis oat oboe ocean olive
    onion orange orchard orchid osprey otter owl oyster paddle pansy parsley pebble
    pelican pencil pepper petal piano pine planet plum pond poplar poppy prism
    puffin quartz quill raven reed ribbon river robin rose saddle sage spruce
    swan teal thyme willow
    """.split()  # noqa: SIM905
)
