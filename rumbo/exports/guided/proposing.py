"""What each column of a never-seen table is likely to be.

Three witnesses are heard for each column and each role: its name, the shape of its cells, and the
company it keeps (which roles stand side by side in known exports, and how large counts usually are
beside each other). The roles then go to the columns that together fit best.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from math import exp, log
from statistics import median

from rumbo.exports.cells import day_month_order
from rumbo.exports.guided.assigning import best_pairs
from rumbo.exports.guided.fitting import fits, kind_of_table, left_aside
from rumbo.exports.guided.mapping import ColumnRole, Mapping, placed
from rumbo.exports.guided.names import Named, companions, named
from rumbo.exports.guided.reasons import reason
from rumbo.exports.guided.roles import IGNORED, Role, roles_of
from rumbo.exports.guided.shapes import Shape, shape
from rumbo.exports.guided.tables import Table
from rumbo.exports.guided.whose import breakdown_of, network_of
from rumbo.exports.vocabulary import fold
from rumbo.thresholds import share

OF_A_MENTION = {"account_name": "author", "post_id": "mention_id"}
STRONG = share("guided.proposing.STRONG")
UNSAID, UNLIKE = share("guided.proposing.UNSAID"), share("guided.proposing.UNLIKE")
ASIDE, NEVER = share("guided.proposing.ASIDE"), share("guided.proposing.NEVER")


@dataclass(frozen=True)
class _Column:
    header: str
    name: Named
    shape: Shape


def propose(table: Table, file_name: str = "", kind: str | None = None) -> Mapping:
    """Return what each column is likely to be, each with its confidence and the reason as a sentence.

    `kind` is the kind of table, where it is known.
    """
    columns = [
        _Column(header, named(header), shape(table.samples(place)))
        for place, header in enumerate(table.header)
    ]
    if table.is_monthly:
        columns = [_of_months(each) for each in columns]
    kind = kind or kind_of_table([(each.name, each.shape) for each in columns], table.header)
    if kind == "mentions":
        columns = [replace(each, name=_of_a_mention(each.name)) for each in columns]
    return completed(table, Mapping(kind, tuple(_Weighing(kind, columns).parts())), file_name)


def _of_months(column: _Column) -> _Column:
    """Return a column that holds the first days of months as what it is, whatever its name: «Month»."""
    if column.shape.kind != "date":
        return column
    return replace(column, name=Named({"date": 1.0}, column.name.word, True))


def _of_a_mention(name: Named) -> Named:
    """Return what a name means in a table of mentions: the account is the author's, the id the mention's."""
    meanings = {OF_A_MENTION.get(role, role): said for role, said in name.meanings.items()}
    return replace(name, meanings=meanings)


def completed(table: Table, mapping: Mapping, file_name: str = "") -> Mapping:
    """Return a mapping with all that follows from the roles of its columns."""
    places = placed(mapping, table.header)
    dates = table.samples(places["date"]) if "date" in places else []
    shares = [shape(table.samples(places[role])) for role in places if role.endswith("_share")]
    are_ratios = all(each.top <= 1 and not each.has_percent for each in shares)
    return replace(
        mapping,
        network=network_of(table, mapping, file_name),
        breakdown=breakdown_of(mapping),
        order=day_month_order(dates),
        shares="ratio" if shares and are_ratios else "percent",
    )


@dataclass(frozen=True)
class _Weighing:
    """The columns of a table, weighed against the roles of its kind."""

    table: str
    columns: list[_Column]

    def parts(self) -> list[ColumnRole]:
        """Return the columns with their roles."""
        names = list(roles_of(self.table))
        free = [self.columns[place] for place in self._free]
        aside = [self._score(column, IGNORED) for column in free]
        gains = [
            [self._score(column, name) - none for column, none in zip(free, aside, strict=True)]
            for name in names
        ]
        given = {
            self._free[number]: name
            for name, number in zip(names, best_pairs(gains), strict=True)
            if number is not None
        }
        return [self._part(place, given.get(place, IGNORED)) for place in range(len(self.columns))]

    @cached_property
    def _free(self) -> list[int]:
        """Return the places of the columns that a mapping can name: the first of each name."""
        first: dict[str, int] = {}
        for place, column in enumerate(self.columns):
            if folded := fold(column.header):
                first.setdefault(folded, place)
        return list(first.values())

    def _part(self, place: int, role: str) -> ColumnRole:
        column = self.columns[place]
        scores = {name: exp(self._score(column, name)) for name in (*roles_of(self.table), IGNORED)}
        confidence = scores[role] / sum(scores.values())
        return ColumnRole(
            column.header, role, round(confidence, 2), reason(role, column.name, column.shape)
        )

    def _score(self, column: _Column, role: str) -> float:
        return log(self._by_name(column.name, role)) + log(self._by_shape(column, role))

    def _by_name(self, name: Named, role: str) -> float:
        if not name.meanings and not name.is_exact:
            aside = UNSAID if name.is_silent else UNLIKE
            return aside if role == IGNORED else max(NEVER, 0.5 * self._guess(name, role))
        said, best = name.meanings.get(role, 0.0), max(name.meanings.values())
        if role == IGNORED:
            return max(said, ASIDE, UNSAID * (1 - best))
        if name.is_exact:
            return max(said, NEVER)
        return max(0.9 * said, NEVER, 0.15 * self._guess(name, role) * (1 - best) ** 2)

    def _guess(self, name: Named, role: str) -> float:
        """Return how far its company speaks for a role: no number is taken for a metric that its name does not say."""
        is_metric = role in roles_of(self.table) and roles_of(self.table)[role].is_metric
        if is_metric and not name.is_silent and role not in name.meanings:
            return 0.0
        return self._company.get(role, 0.0)

    def _by_shape(self, column: _Column, name: str) -> float:
        if name == IGNORED:
            return left_aside(column.shape, self.table)
        role = roles_of(self.table)[name]
        sure = column.name.meanings.get(name, 0.0)
        return max(1e-6, fits(column.shape, role)) * self._by_size(column.shape, role, sure)

    def _by_size(self, seen: Shape, role: Role, sure: float) -> float:
        """Return how usual a count of that size is; the surer the name, the less its size matters."""
        if role.size is None or seen.size is None or self._level is None:
            return 0.5 if role.is_metric else 1.0
        far = (seen.size - self._level - role.size) / 0.8
        return max(0.03, exp(-far * far / 2)) ** (1 - 0.9 * sure)

    @cached_property
    def _company(self) -> dict[str, float]:
        """Return how often each role stands in tables like this one, the likest counting most."""
        here = roles_of(self.table)
        seen = Counter(
            role
            for each in self.columns
            for role, said in each.name.meanings.items()
            if said >= STRONG
        )
        weights = {
            name: ((0.3 + sum(role in held for role in seen)) / (3 + len(held)) ** 0.5) ** 3
            for name, held in companions().items()
        }
        total = sum(weights.values())
        return {
            role: sum(weights[name] for name, held in companions().items() if role in held) / total
            for role in here
        }

    @cached_property
    def _level(self) -> float | None:
        """Return the power of ten of the views of a row: by the counts with a name, else the largest."""
        here = roles_of(self.table)
        known = [
            each.shape.size - size
            for each in self.columns
            for role, said in each.name.meanings.items()
            if said >= STRONG
            and each.shape.size is not None
            and role in here
            and (size := here[role].size) is not None
        ]
        if known:
            return median(known)
        counts = [each.shape for each in self.columns if each.shape.kind == "integer"]
        return max((each.size for each in counts if each.size is not None), default=None)
