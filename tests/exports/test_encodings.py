"""Tables saved by programs that write no UTF-8 are read in the encoding of their country."""

import pytest

from rumbo.exports.files.decode import decode
from rumbo.exports.reading import read
from tests.exports.golden import TODAY

TABLES = {
    "ja": "日付,リーチ\n2026/09/01,120\n2026/09/02,130\n",
    "ko": "날짜,도달,조회수\n2026-09-01,120,카페의 새로운 메뉴\n",
    "zh": "日期,触及人数\n2026-09-01,120,咖啡馆的新菜单面包\n",
    "zh-TW": "日期,觸及人數,瀏覽次數\n2026-09-01,120,咖啡館的新菜單麵包\n",
    "ru": "Дата,Охват,Просмотры\n2026-09-01,120,Новое меню кафе и хлеб\n",
    "pl": "Data,Zasięg,Wyświetlenia\n2026-09-01,120,Świeży żółty chleb, ćma, łódź\n",
    "cs": "Datum,Dosah,Zhlédnutí\n2026-09-01,120,Čerstvý chléb každý den, šťáva, řízek\n",
    "tr": "Tarih,Erişim,Görüntüleme\n2026-09-01,120,Taze ekmek, şehir, ığdır\n",
    "el": "Ημερομηνία,Απήχηση,Προβολές\n2026-09-01,120,Νέο μενού του καφέ\n",
    "es": "Día,Visualizaciones\n2026-09-01,120,¿Café o té? ¡Mañana!\n",
    "pt": "Data,Visualizações,Publicações\n2026-09-01,120,Pão de manhã, açúcar\n",
    "fr": "Date,Portée,Légende\n2026-09-01,120,Où est le café crème ? Noël\n",
    "de": "Datum,Reichweite\n2026-09-01,120,Frühstück für alle, größer, süß\n",
}
WRITTEN = {
    "ja": ("shift_jis", "euc_jp"),
    "ko": ("euc_kr",),
    "zh": ("gb18030",),
    "zh-TW": ("big5",),
    "ru": ("cp1251", "koi8_r"),
    "pl": ("cp1250",),
    "cs": ("cp1250",),
    "tr": ("cp1254",),
    "el": ("cp1253",),
    **dict.fromkeys(("es", "pt", "fr", "de"), ("cp1252", "mac_roman", "cp850")),
}


@pytest.mark.parametrize(
    ("language", "encoding"), [(each, name) for each in WRITTEN for name in WRITTEN[each]]
)
def test_a_table_is_read_in_the_encoding_of_its_country(language: str, encoding: str) -> None:
    assert decode(TABLES[language].encode(encoding))[0] == TABLES[language]


def test_an_export_that_a_spreadsheet_in_japan_saved_anew_says_the_same() -> None:
    table = "投稿日,リーチ,コメント\n" + "".join(
        f"2026/09/{day:02},{90 + day},3\n" for day in range(1, 9)
    )
    as_it_came, saved = (read("a.csv", table.encode(name), TODAY) for name in ("utf-8", "cp932"))

    assert (saved.outcome, saved.message) == (as_it_came.outcome, as_it_came.message)
    assert "投稿日" in saved.message.english()
