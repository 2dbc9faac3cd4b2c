"""Text, workbooks and archives to grids: all of it under one name."""

from rumbo.exports.files.archives import is_archive, members, names
from rumbo.exports.files.grid import SHEET, Grid
from rumbo.exports.files.texts import text_grids
from rumbo.exports.files.workbooks import is_workbook, workbook_grids

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
