import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from saekit.judges import agreement
from saekit.judges.agreement import Agreement, cohen, krippendorff

NAN = np.nan
# The data of section C in Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011):
# four observers, twelve units, one of which only one observer coded.
PUBLISHED = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
)


def raters(count=3, questions=60, missing=0.2, seed=0):
    """Ratings that agree in part, with gaps."""
    generator = np.random.default_rng(seed)
    truth = generator.integers(0, 4, questions)
    noise = generator.integers(-1, 2, (count, questions))
    ratings = np.clip(truth + noise, 0, 3).astype(float)
    ratings[generator.random(ratings.shape) < missing] = NAN
    return ratings


def test_alpha_of_the_published_example():
    found = krippendorff(PUBLISHED)
    assert found.value == pytest.approx(0.815, abs=0.0005)
    assert found.questions == 11


def test_alpha_worked_by_hand():
    # n = 12 and n_c = 2, 3, 4, 3; pairs (1, 2) and (3, 2) differ, both by δ² = (3 + 4 − 7/2)².
    # Σ n_c n_k δ² over c < k: 6 · 2.5² + 8 · 6² + 6 · 9.5² + 12 · 3.5² + 9 · 7² + 12 · 3.5².
    ratings = np.array([[0, 1, 2, 3, 3, 1], [0, 2, 2, 3, 2, 1]])
    expected = 37.5 + 288 + 541.5 + 147 + 441 + 147
    assert krippendorff(ratings).value == pytest.approx(1 - 11 * 2 * 12.25 / expected, rel=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_alpha_from_its_definition_pair_by_pair(seed):
    ratings = raters(count=4, seed=seed)
    kept = ratings[:, (~np.isnan(ratings)).sum(0) > 1]
    values = kept[~np.isnan(kept)]
    n = [(values == score).sum() for score in range(4)]

    def difference(c, k):
        low, high = sorted((int(c), int(k)))
        return (sum(n[low : high + 1]) - (n[low] + n[high]) / 2) ** 2

    observed = 0.0
    for column in kept.T:
        given = column[~np.isnan(column)]
        observed += sum(difference(c, k) for c in given for k in given) / (len(given) - 1)
    expected = sum(difference(c, k) for c in values for k in values) / (len(values) - 1)
    assert krippendorff(ratings).value == pytest.approx(1 - observed / expected, rel=1e-12)


def test_alpha_does_not_ask_who_said_it_nor_for_scores_that_nobody_gave():
    ratings = raters()
    value = krippendorff(ratings).value
    assert krippendorff(ratings[::-1, ::-1]).value == pytest.approx(value)
    assert krippendorff(ratings * 10 + 1).value == pytest.approx(value)
    alone = np.full((3, 5), NAN)
    alone[0] = 3
    assert krippendorff(np.hstack([ratings, alone])).value == pytest.approx(value)


def test_kappa_is_that_of_scikit_learn():
    one, other = raters(count=2)
    both = ~np.isnan(one) & ~np.isnan(other)
    found = cohen(one, other)
    expected = cohen_kappa_score(one[both], other[both], weights="quadratic")
    assert found.value == pytest.approx(expected, rel=1e-12)
    assert found.questions == both.sum()
    assert cohen(other, one).value == pytest.approx(expected, rel=1e-12)


def test_kappa_counts_the_distance_of_scores_where_one_is_never_given():
    one, other = np.array([0, 0, 1, 1, 3, 3]), np.array([0, 1, 1, 3, 3, 0])
    # Differences 0, 1, 0, 2, 0, 3; all pairs: variances 14/9 each and equal means.
    assert cohen(one, other).value == pytest.approx(1 - (14 / 6) / (28 / 9))


def test_the_quick_kappa_of_the_draws_is_that_of_the_value():
    for seed in range(20):
        one, other = raters(2, 5 + seed, 0, seed)
        quick = agreement._quick_kappa(np.stack([one, other]))
        assert quick == pytest.approx(agreement._kappa(one, other), abs=1e-12)


def test_an_interval_over_questions():
    for found in (cohen(*raters(count=2)), krippendorff(raters())):
        assert found.low < found.value < found.high
    few, many = (krippendorff(raters(questions=count)) for count in (40, 1000))
    assert many.high - many.low < (few.high - few.low) / 3


@pytest.mark.parametrize("measure", [krippendorff, lambda ratings: cohen(*ratings)])
def test_an_interval_holds_what_more_questions_give_in_most_samples(measure):
    settled = measure(raters(2, 3_000, 0)).value
    found = [measure(raters(2, 60, 0, seed)) for seed in range(1, 25)]
    held = sum(one.low <= settled <= one.high for one in found)
    assert held >= 20


def test_shuffled_ratings_do_not_agree():
    for found in (cohen(*raters(count=2)), krippendorff(raters())):
        assert abs(found.control) < 0.03
        assert found.control_low < found.control < found.control_high < found.value
    noise = np.random.default_rng(3).integers(0, 4, (3, 100))
    by_chance = krippendorff(noise)
    assert by_chance.control_low < by_chance.value < by_chance.control_high


def test_perfect_agreement_is_one_and_the_same_every_time():
    scores = np.arange(40) % 4
    for found in (cohen(scores, scores), krippendorff(np.stack([scores] * 3))):
        assert (found.value, found.low, found.high) == (1, 1, 1)
        assert found.control < 0.1
    assert krippendorff(PUBLISHED) == krippendorff(PUBLISHED)
    assert krippendorff(PUBLISHED, seed=1).low != krippendorff(PUBLISHED).low


@pytest.mark.filterwarnings("error")
def test_nothing_is_known_where_all_gave_one_score():
    same = np.full(5, 3)
    for found in (cohen(same, same), krippendorff(np.stack([same, same]))):
        assert isinstance(found, Agreement)
        assert np.isnan([found.value, found.low, found.high, found.control]).all()
        assert found.questions == 5


@pytest.mark.filterwarnings("error")
def test_draws_that_hold_one_score_alone_are_left_out():
    one, other = np.array([3, 3, 3, 0]), np.array([3, 3, 3, 1])
    for found in (cohen(one, other), krippendorff(np.stack([one, other]))):
        assert np.isfinite([found.value, found.low, found.high]).all()


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        ([1, 2], [1, 2, 3], "shapes"),
        ([1, NAN], [NAN, 2], "rated by both"),
        ([1, 1.5], [1, 2], "round them"),
        ([1, 4], [1, 2], "none of"),
    ],
)
def test_scores_that_cannot_be_compared_are_refused(one, other, message):
    with pytest.raises(ValueError, match=message):
        cohen(one, other)


def test_ratings_without_a_pair_are_refused():
    with pytest.raises(ValueError, match="two ratings"):
        krippendorff([[1, NAN], [NAN, 2]])
    with pytest.raises(ValueError, match="raters, questions"):
        krippendorff([1, 2, 3])
