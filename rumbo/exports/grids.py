"""Text, workbooks and archives to grids: all of it under one name."""

from rumbo.exports.archives import is_archive, members, names
from rumbo.exports.grid import SHEET, Grid
from rumbo.exports.texts import text_grids
from rumbo.exports.workbooks import is_workbook, workbook_grids

__all__ = [
    "SHEET",
    "Grid",
    "is_archive",
    "is_workbook",
    "members",
    "names",
    "text_grids",
    "workbook_grids",
]
