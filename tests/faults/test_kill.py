"""A killed run loses nothing: the short mode of `python -m tests.faults.kill`."""

from tests.faults.kill import kill_at_random


def test_runs_killed_at_random_moments_resume_to_the_same_bits(tmp_path):
    result = kill_at_random(20, seed=1, scratch=tmp_path)
    assert result["kills"] == 20
    assert result["went_on"] > 0
    assert result["lost"] == 0
