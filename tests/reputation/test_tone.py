"""How texts sound: the rules, the languages that are not guessed, the correction and what a reader says."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rumbo.exports.reading import read
from rumbo.reputation.tone.correction import corrected
from rumbo.reputation.tone.estimate import FEWEST, confusions, sounds, state_tones
from rumbo.reputation.tone.scoring import SCORERS, judged
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

MAY = (date(2026, 5, 1), date(2026, 6, 1))
HEAD = "network,type,id,date,author,message,replied at,reply,link\n"


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("El café está muy bueno y el trato es amable", "positive"),
        ("No está bueno y el trato fue fatal", "negative"),
        ("No me gusta este sitio", "negative"),
        ("La comida rica, pero el servicio fue horrible", "negative"),
        ("¿A qué hora abrís el lunes?", "neutral"),
        ("Esto es una maravillaaa 😍", "positive"),
        ("The cake was lovely, we loved it", "positive"),
        ("This was the worst service ever", "negative"),
        ("O café estava muito bom", None),
        ("El cafè és molt bo i la gent també", None),
        ("👏👏👏", None),
        ("", None),
    ],
)
def test_a_text_sounds_as_it_is_meant_and_what_is_not_known_is_not_guessed(text, tone) -> None:
    assert judged(text).tone == tone


def test_every_language_that_is_judged_was_measured() -> None:
    assert set(confusions()) == set(SCORERS)
    assert all(each.sum(axis=2).min() > 0 for each in confusions().values())


def test_what_a_judge_says_is_corrected_by_how_he_errs() -> None:
    # of 100 bad texts 20 are taken for neutral: 80 said bad and 20 neutral are 100 bad
    known = np.array([[[800.0, 200, 0], [0, 1000, 0], [0, 0, 1000]]])

    found = corrected(np.array([80.0, 20, 0]), known)

    assert found.share == pytest.approx([1, 0, 0], abs=0.02)
    assert (found.low <= found.share).all() and (found.share <= found.high).all()
    assert found.low[1] < 0.01 < 0.2 <= found.high[1] < 0.25  # as he says it is within the range


def test_sets_that_disagree_widen_the_range() -> None:
    one = np.array([[90.0, 10, 0], [10, 80, 10], [0, 10, 90]])
    other = np.array([[50.0, 40, 10], [5, 90, 5], [10, 50, 40]])
    said = np.array([30.0, 40, 30])

    alone, both = corrected(said, one[None]), corrected(said, np.stack([one, other]))

    assert (both.high - both.low)[0] > (alone.high - alone.low)[0]


def test_a_reader_is_believed_and_few_texts_give_no_share(tmp_path) -> None:
    made = Store(tmp_path / "tone.duckdb")
    rows = [
        f"instagram,comment,c{n},2026-05-04 10:00,ana,{text},,,\n"
        for n, text in enumerate(["El café está genial"] * 40 + ["Qué asco de sitio"] * 9)
    ]
    import_reading(made, read("a.csv", (HEAD + "".join(rows)).encode(), date(2026, 5, 30)))

    before = sounds(made, ("comment",), *MAY)
    assert len(before.texts) == FEWEST - 1
    assert [(e.language, e.counts, e.shares) for e in before.estimates] == [
        ("es", (9, 0, 40), None)
    ]

    more = HEAD + "instagram,comment,d1,2026-05-05 10:00,leo,Muito obrigado pelo café,,,\n"
    more += "instagram,comment,d2,2026-05-05 10:00,leo,El local es bonito,,,\n"
    import_reading(made, read("b.csv", more.encode(), date(2026, 5, 31)))
    state_tones(made, [("instagram:", "c0", "neutral"), ("instagram:", "c1", "positive")])

    found = sounds(made, ("comment",), *MAY)
    (of_spanish,) = found.estimates
    assert (of_spanish.counts, found.unjudged) == ((9, 1, 40), 1)
    assert (found.read, found.agreed) == (2, 1)
    assert of_spanish.shares is not None
    assert of_spanish.shares.share.sum() == pytest.approx(1)
    made.close()
