"""The screen of publications: compared fairly, through the lens, and what can be said of day, hour and format."""

from __future__ import annotations

from datetime import date

from rumbo.diary.journal import entries
from rumbo.exports.vocabulary import fold
from rumbo.metrics.publications.value import weights
from rumbo.objectives.stated.purposes import meant
from rumbo.plan.items import Item, add, items
from tests.pages.conftest import NEWER_POSTS, POSTS, business, give, its, seen

MAY, NOVEMBER = date(2026, 5, 18), date(2026, 11, 16)


def test_publications_are_cards_beside_what_was_to_be_expected(cafe, open_app):
    app = open_app("posts")
    said = seen(app)

    assert app.subheader[0].value == "91 publicaciones, 18 may – 15 nov 2026"
    assert (
        "De 81 publicaciones comparadas, 10 fueron mejor de lo esperado y 3 peor. 10 todavía están madurando."
        in said
    )
    assert "▲ Mejor de lo esperado · se esperaba 50\u2060–\u2060110" in said
    assert (
        "◔ Demasiado reciente · 17 días de vida · lo habitual a las cuatro semanas: 49\u2060–\u2060215"
        in said
    )
    assert "En estas cifras: " in said
    assert len(app.get("image")) == 12


def test_more_cards_are_shown_on_demand(cafe, open_app):
    app = open_app("posts")

    app.button(key=its("more_cards")).click().run()

    assert len(app.get("image")) == 24


def test_the_table_lists_those_with_most_first(cafe, open_app):
    app = open_app("posts", **{"as": "table"})

    interactions = app.dataframe[0].value["interactions"].dropna().tolist()
    assert len(interactions) == 91
    assert interactions == sorted(interactions, reverse=True)
    assert "▲ Mejor de lo esperado" in app.dataframe[0].value["standing"].tolist()


def test_another_order_can_be_chosen(cafe, open_app):
    app = open_app("posts", **{"as": "table"})

    app.selectbox(key=its("order")).set_value("comments").run()

    assert app.dataframe[0].value["comments"].iloc[0] == app.dataframe[0].value["comments"].max()


def test_publications_are_found_by_words_without_their_accents_and_by_format(cafe, open_app):
    app = open_app("posts", **{"as": "table"})
    texts = app.dataframe[0].value["text"].tolist()
    word = next(each for text in texts for each in fold(text).split() if len(each) > 6)

    app.text_input(key=its("said")).set_value(word.upper()).run()
    found = app.dataframe[0].value["text"].tolist()
    assert 0 < len(found) < len(texts)
    assert len(found) == sum(word in fold(text) for text in texts)
    assert app.query_params["said"] == word.upper()

    of_kind = open_app("posts", kind="carousel", **{"as": "table"})
    assert set(of_kind.dataframe[0].value["kind"]) == {"Carrusel"}
    assert of_kind.query_params["kind"] == "carousel"


def test_what_no_publication_passes_is_said(cafe, open_app):
    app = open_app("posts", said="zzzz")

    assert "Ninguna en estos días, de estas redes y con estos filtros." in seen(app)
    assert app.subheader[0].value.startswith("0 publicaciones")


def test_publications_are_found_by_the_pillar_and_the_objective_they_were_planned_for(
    cafe, open_app
):
    first = cafe.store.rows("posts/list", from_day=MAY, to_day=NOVEMBER, networks=None)[0]
    planned = Item(first["day"], "instagram", first["text"], "Receta", "abc")
    add(cafe.store, [planned])

    known = meant(cafe.store)
    own = {("instagram", first["post_id"])}
    assert (known.pillars, known.objectives) == ({"Receta": own}, {"abc": own})

    app = open_app("posts", pillar="Receta", **{"as": "table"})
    assert app.subheader[0].value.startswith("1 publicación")
    assert len(app.dataframe[0].value) == 1


def test_two_publications_stand_beside_one_another(cafe, open_app):
    app = open_app("posts")
    app.session_state[its("two_posts")] = True
    app.run()

    table = app.dataframe[0].value
    counts = dict(zip(table[" "], zip(table["Una"], table["La otra"], strict=True), strict=True))
    best, second = sorted(interactions(cafe), reverse=True)[:2]
    assert counts["Interacciones"] == (f"{best:.0f}", f"{second:.0f}")
    assert "se esperaba" in seen(app)


def interactions(cafe) -> list[float]:
    rows = cafe.store.rows("posts/list", from_day=MAY, to_day=NOVEMBER, networks=None)
    return [each["interactions"] for each in rows if each["interactions"] is not None]


def test_a_card_opens_its_publication_and_shows_all_of_its_text(cafe, open_app):
    app = open_app("posts")

    links = [each.proto for each in app.get("link_button")]
    assert len(links) == 12
    assert all(each.url.startswith("https://www.instagram.com/") for each in links)
    assert links[0].label.startswith("**Instagram** · ")
    assert "<details>" in str([each.proto.body for each in app.get("html")])


def test_a_missing_value_is_said_to_be_no_zero(cafe, open_app):
    assert "nunca un cero" in seen(open_app("posts"))


def test_without_a_file_nothing_is_compared(open_app):
    business()

    assert "Aún no hay archivos" in seen(open_app("posts"))


def test_that_nobody_can_tell_is_an_answer_with_what_would_show(cafe, open_app):
    said = seen(open_app("posts"))

    assert "¿Importa el día de la semana?" in said
    assert (
        "**No hay diferencias claras.** Con tus 85 publicaciones solo se verían diferencias de ×"
        in said
    )


def test_through_the_lens_posts_are_ranked_by_value(cafe, open_app):
    app = open_app("posts", lens="yes", **{"as": "table"})

    table = app.dataframe[0].value
    assert table["value"].iloc[0] == table["value"].max()
    first = table.iloc[0]
    actions = first[["comments", "shares", "saves", "follows"]].fillna(0).sum()
    assert first["value"] == round(1000 * actions / first["reach"], 1)


def test_what_counts_can_be_changed_and_is_remembered(cafe, open_app):
    app = open_app("posts", lens="yes")
    assert "Lo que cuenta: Comentarios, Veces compartido, Guardados" in seen(app)

    app.session_state[its("weights")] = True
    app.run()
    app.number_input(key=its("weight_saves")).set_value(3.0)
    next(each for each in app.button if each.label == "Contarlo así").click().run()

    assert dict(weights(cafe.store))["saves"] == 3.0
    assert "Guardados × 3" in seen(app)
    assert "puntos de valor" in seen(app)


def test_an_experiment_goes_into_the_plan_and_the_diary(cafe, open_app):
    app = open_app("posts")
    app.session_state[its("try_daypart")] = True
    app.run()
    assert "8 publicaciones de cada opción" in seen(app)

    app.button(key=its("begin_daypart")).click().run()

    assert len(items(cafe.store)) == 16
    (entry,) = entries(cafe.store)
    assert entry.title == "Experimento: Mañana (6–13) frente a Noche (20–24)"
    assert "se conocen 0 y 0 publicaciones de 16 previstas" in seen(app)


def test_a_post_of_several_files_shows_how_it_grew(open_app):
    shop = give(business(), POSTS, NEWER_POSTS)
    july = {"from_day": date(2026, 7, 1), "to_day": date(2026, 8, 1), "networks": None}
    post = shop.store.rows("posts/list", **july)[0]["post_id"]
    app = open_app("posts")
    app.session_state[its("growth")] = True
    app.run()

    app.selectbox(key=its("growth_of")).set_value(("instagram", post)).run()

    (table,) = [each.value for each in app.dataframe if "as_of" in each.value.columns]
    assert [str(day)[:10] for day in table["as_of"]] == ["2026-08-31", "2026-11-15"]
    assert table["Visualizaciones"].iloc[1] > table["Visualizaciones"].iloc[0]
    assert table["age_days"].iloc[1] - table["age_days"].iloc[0] == 76
    titles = [each.value for each in app.markdown]
    assert titles.index("**Visualizaciones**") < titles.index("**Alcance**")
    assert "la línea solo los une" in seen(app)


def test_a_post_of_one_file_says_what_to_do(open_app):
    give(business(), POSTS)
    app = open_app("posts")
    app.session_state[its("growth")] = True
    app.run()

    assert "Descarga las publicaciones otra vez dentro de una semana" in app.info[0].value
