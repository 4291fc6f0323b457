"""What a sheet hides, told: it is read all the same."""

from timeline.reading.grid import Grid


def notices(grid: Grid) -> list[str]:
    """A sentence each for a hidden sheet, its hidden rows and its hidden columns, where anything stands in them."""
    told = [f"Sheet {grid.title} is hidden in the file. It was read"] if grid.hidden else []
    rows = sum(line.hidden and bool(line.filled) for line in grid.lines)
    if rows == 1:
        told.append(f"A row of sheet {grid.title} is hidden in the file. It was read, with a remark")
    elif rows:
        told.append(
            f"{rows} rows of sheet {grid.title} are hidden in the file. They were read, each with a remark"
        )
    columns = sorted(
        index for index in grid.hidden_columns if any(line.text(index).strip() for line in grid.lines)
    )
    if columns:
        told.append(
            f"Sheet {grid.title} has hidden columns ({', '.join(map(_letters, columns))}). They were read"
        )
    return told


def _letters(index: int) -> str:
    """The letters that a spreadsheet shows above a column."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(65 + rest) + letters
        index -= 1
    return letters
