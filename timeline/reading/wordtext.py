"""The words of a cell in Word: what a reader of the page would see, with tracked changes accepted."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_LEFT_OUT = {
    W + "del": "deleted",
    W + "moveFrom": "deleted",
    W + "instrText": "",
    W + "delText": "",
    FALLBACK: "",
}
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": ""}
_FALSE = ("0", "false", "off")


class WordText:
    """Takes the words out of cells, and counts what it left out and what it took in."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._hiding = _hiding(styles)
        self.deleted = self.inserted = self.hidden = self.boxes = self.tables = self.rows_deleted = 0

    def of(self, cell: etree._Element) -> str:
        """The words of a cell, a line for each paragraph."""
        return "\n".join(self._blocks(cell)).strip()

    def of_paragraph(self, paragraph: etree._Element) -> str:
        """The words of one paragraph outside all tables, without those of a text box that holds a table."""
        return self._inline(paragraph, outside=True).strip()

    def notices(self) -> list[str]:
        """What a person ought to know about the words that were taken and left."""
        said = (
            (self.inserted, "tracked insertion", "tracked insertions", "taken in as if accepted"),
            (self.deleted, "tracked deletion", "tracked deletions", "left out"),
            (
                self.rows_deleted,
                "row deleted as a tracked change",
                "rows deleted as tracked changes",
                "left out",
            ),
            (self.hidden, "piece of hidden text", "pieces of hidden text", "left out"),
            (self.boxes, "text box inside a table", "text boxes inside tables", "read with the cell"),
            (self.tables, "table inside a cell", "tables inside cells", "read as words of the cell"),
        )
        return [
            f"1 {one} was {done}" if count == 1 else f"{count} {many} were {done}"
            for count, one, many, done in said
            if count
        ]

    def _blocks(self, holder: etree._Element) -> list[str]:
        blocks = []
        for child in holder:
            if child.tag == W + "p":
                blocks.append(self._inline(child))
            elif child.tag == W + "tbl":
                self.tables += 1
                blocks += [
                    " | ".join(self.of(cell) for cell in row.iter(W + "tc")) for row in child.iter(W + "tr")
                ]
            elif child.tag not in _LEFT_OUT and not str(child.tag).endswith("Pr"):
                blocks += self._blocks(child)
        return blocks

    def _inline(self, element: etree._Element, outside: bool = False) -> str:
        words = []
        for child in element:
            tag = child.tag
            if tag == W + "t":
                words.append(child.text or "")
            elif tag in _BREAKS:
                words.append(_BREAKS[tag])
            elif tag in _LEFT_OUT:
                self.deleted += _LEFT_OUT[tag] == "deleted" and bool(len(child))
            elif tag == W + "r" and self._vanishes(child):
                self.hidden += any((text.text or "").strip() for text in child.iter(W + "t"))
            elif tag == W + "txbxContent" and outside:
                if child.find(f".//{W}tbl") is None:
                    words.append("\n".join(self._blocks(child)) + "\n")
            elif tag == W + "txbxContent":
                self.boxes += 1
                words.append("\n" + "\n".join(self._blocks(child)) + "\n")
            else:
                self.inserted += tag in (W + "ins", W + "moveTo") and bool(len(child))
                words.append(self._inline(child, outside))
        return "".join(words)

    def _vanishes(self, run: etree._Element) -> bool:
        own = run.find(f"{W}rPr/{W}vanish")
        if own is not None:
            return own.get(W + "val", "1") not in _FALSE
        style = run.find(f"{W}rPr/{W}rStyle")
        return style is not None and style.get(W + "val") in self._hiding


def _hiding(styles: etree._Element | None) -> frozenset[str]:
    found = set()
    for style in styles.iter(W + "style") if styles is not None else ():
        vanish = style.find(f"{W}rPr/{W}vanish")
        if vanish is not None and vanish.get(W + "val", "1") not in _FALSE:
            found.add(style.get(W + "styleId", ""))
    return frozenset(found)
