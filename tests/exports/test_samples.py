"""Real files with a known truth: what is said of an owner whose words nobody else has."""

import json
from pathlib import Path

from bench.samples import headers, judged, left_out, samples

FRUIT = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,1,20,5%,9.5\n2026-09-02,3,13,0%,17.2\n"
FECHA = "Fecha,Clics,Impresiones,CTR,Posición\n2026-09-01,1,20,5%,9.5\n2026-09-02,4,13,0%,17.2\n"


def folder(tmp_path: Path, clicks: int) -> Path:
    """Return two owners' charts of one search console, in two languages."""
    truth = []
    for owner, text, total in (("one", FRUIT, 4), ("other", FECHA, clicks)):
        path = tmp_path / owner / "Chart.csv"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        known = {"format": "search_console", "table": "web_values", "records": 2}
        said = {"file": f"{owner}/Chart.csv", "expect": "recognised", "language": "en"}
        truth.append(said | known | {"totals": {"search_clicks": total}})
    lines = "\n".join(map(json.dumps, truth))
    (tmp_path / "truth.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_a_file_is_exact_where_its_sums_are_those_of_the_truth(tmp_path: Path) -> None:
    found = [judged(each) for each in samples(folder(tmp_path, clicks=7))]

    assert [(each.is_understood, each.is_exact, each.volume) for each in found] == [
        (True, True, 1),
        (True, False, 1),
    ]
    assert not found[1].is_told
    assert "impressions" in headers(found[0].reading)


def test_an_owner_left_out_is_not_known_by_its_own_words_and_known_again_after(
    tmp_path: Path,
) -> None:
    known = [judged(each) for each in samples(folder(tmp_path, clicks=5))]

    new = left_out(known)

    assert [each.is_exact for each in known] == [True, True]
    assert not any(each.is_understood for each in new)
    assert all(each.is_told for each in new)
    assert judged(known[1].sample).is_exact
