"""What a page says, set in type: a tagged PDF or a picture, without a browser and without a network."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
DENSITY = 240  # pixels an inch: a width of 480 points becomes 1,600
EMOJI = re.compile("[\U0001f000-\U0001faff\ufe0f\u200d]")


def pdf(template: str, data: dict[str, Any]) -> bytes:
    """Return a template of this folder, filled in with data, as PDF.

    Read aloud it says what it shows (PDF/UA-1). Letters that the fonts here do not hold come from
    the fonts of the machine; without one there, emoji are left out, and at last the page is made
    without the claim rather than not at all.
    """
    import typst

    said = json.dumps(data, ensure_ascii=False)
    bare = EMOJI.sub("", said)
    for text, system_fonts in ((said, False), (said, True), (bare, False), (bare, True)):
        try:
            return _compile(template, text, system_fonts, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            if "could not be displayed" not in str(error):
                raise
    return _compile(template, said, True, format="pdf")


def picture(template: str, data: dict[str, Any], kind: Literal["png", "svg"]) -> bytes:
    """Return a template of this folder, filled in with data, as a picture of one page."""
    said = json.dumps(data, ensure_ascii=False)
    return _compile(template, said, True, format=kind, ppi=DENSITY)


def drawing(svg: str) -> bytes:
    """Return a drawing as PNG; raises RuntimeError where it is none."""
    import typst

    page = b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.svg), format: "svg", height: 72pt)'
    return typst.compile(page, format="png", ppi=288, sys_inputs={"svg": svg})  # type: ignore[return-value]


def _compile(template: str, data: str, system_fonts: bool, **options: Any) -> Any:
    import typst

    return typst.compile(
        HERE / template,
        font_paths=[FONTS],
        ignore_system_fonts=not system_fonts,
        sys_inputs={"data": data},
        **options,
    )
