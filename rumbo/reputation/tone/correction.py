"""What shares are behind the counts of a judge who errs: the correction of Rogan & Gladen (1978), for several labels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats

DRAWS, STEPS = 600, 300
PRIOR = 0.5  # of each cell (Jeffreys)
ENDS = (2.5, 97.5)
SEED = 20261130


@dataclass(frozen=True)
class Corrected:
    """Shares of each label and the ends of their ranges, 0–1, each of shape (labels,)."""

    share: Floats
    low: Floats
    high: Floats


def corrected(said: Floats, confusions: Floats) -> Corrected:
    """Return the shares behind what a judge said.

    said: how many things were given each label, shape (labels,)
    confusions: of things whose label is known, in several sets: how many of each (rows) were given
    which (columns), shape (sets, labels, labels)

    The range holds what chance does to both counts, and that the texts at hand may be like any one of
    the sets (95 of 100 draws lie in it), or plainer than all of them: so that the judge errs in none.
    """
    lots = np.random.default_rng(SEED)
    sets = confusions[np.arange(DRAWS) % len(confusions)]
    drawn = _behind(_shares(lots, said + PRIOR, DRAWS), _shares(lots, sets + PRIOR))
    every = confusions / confusions.sum(axis=2, keepdims=True)
    plain = said / said.sum()
    share = _behind(plain[None], every.mean(axis=0)[None])[0]
    low, high = np.percentile(drawn, ENDS, axis=0)
    return Corrected(
        share, np.minimum(np.minimum(low, share), plain), np.maximum(np.maximum(high, share), plain)
    )


def _shares(lots: np.random.Generator, counts: Floats, times: int = 1) -> Floats:
    """Return Dirichlet draws of the last axis of counts."""
    gammas = lots.standard_gamma(counts if times == 1 else np.tile(counts, (times, 1)))
    return gammas / gammas.sum(axis=-1, keepdims=True)


def _behind(seen: Floats, rates: Floats) -> Floats:
    """Return the likeliest true shares: seen (n, labels), rates (n, true, said); by expectation and maximisation."""
    found = np.full_like(seen, 1 / seen.shape[-1])
    for _ in range(STEPS):
        expected = np.einsum("nt,nts->ns", found, rates)
        found = found * np.einsum("nts,ns->nt", rates, seen / np.maximum(expected, 1e-12))
    return found
