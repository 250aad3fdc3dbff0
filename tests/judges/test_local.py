"""The judge on one's own machine: what it says equals a plain computation, and is on the scale."""

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast

from saekit.judges import SCORES
from saekit.judges.local import BEGINNING, LocalModel
from saekit.judges.prompts import messages
from saekit.judges.questions import Question
from saekit.labels.prompts import LABEL_SCHEMA, RATING_SCHEMA, is_label, is_rating
from tests.families import build_tokenizer
from tests.hostile import HOSTILE

TEMPLATE = (
    "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}{% endfor %}"
    "{% if add_generation_prompt %}<|model|>{% if enable_thinking != false %}<think>"
    "{% endif %}{% endif %}"
)
QUESTIONS = [
    Question("a bridge", "the old " * i, "bridge", " crosses the bay" * (i % 3), "bridges", i)
    for i in range(7)
]


def tiny(model_type: str = "gpt2", context: int = 2048, kind: str = "bytes"):
    """A random model whose context is long enough for a question, and its tokenizer."""
    tokenizer = build_tokenizer(kind, "<s>", "</s>", None)
    sizes = {"n_embd": 16, "n_layer": 2, "n_head": 2, "n_positions": context}
    if model_type != "gpt2":
        sizes = {"hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 2,
                 "num_attention_heads": 2, "max_position_embeddings": context}  # fmt: skip
    special = {"bos_token_id": 0, "eos_token_id": 1}
    config = AutoConfig.for_model(model_type, vocab_size=len(tokenizer), **sizes, **special)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = AutoModelForCausalLM.from_config(config).float().eval()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.add_(0.3 * torch.randn_like(parameter))
    return model, tokenizer


def plain(judge: LocalModel, question: Question, special: bool) -> list[float]:
    """The log-probability of the whole text with each score behind it, token by token."""
    return [whole(judge, judge.prompt(question) + str(score), special) for score in SCORES]


@torch.no_grad()
def whole(judge: LocalModel, text: str, special: bool = True) -> float:
    tokens = judge.tokenizer(text, add_special_tokens=special, return_tensors="pt")["input_ids"]
    logs = judge.network(tokens).logits[0, :-1].double().log_softmax(-1)
    return logs.gather(1, tokens[0, 1:, None]).sum().item()


@pytest.mark.parametrize(("model_type", "kind"), [("gpt2", "bytes"), ("llama", "pieces")])
@pytest.mark.parametrize("template", [None, TEMPLATE])
def test_scores_equal_a_plain_computation(model_type, kind, template):
    model, tokenizer = tiny(model_type, kind=kind)
    tokenizer.chat_template = template
    judge = LocalModel(model, tokenizer, batch_size=3)
    values = judge.log_probabilities(QUESTIONS)
    expected = np.array([plain(judge, one, template is None) for one in QUESTIONS])
    # The whole text's differ from the score's own by what all four share.
    np.testing.assert_allclose(
        values - values[:, :1], expected - expected[:, :1], rtol=0, atol=2e-3
    )
    np.testing.assert_array_equal(judge.rate(QUESTIONS), expected.argmax(1))
    assert set(judge.rate(QUESTIONS)) <= set(SCORES)
    assert (np.exp(values).sum(1) <= 1).all()


@pytest.mark.parametrize("model_type", ["gpt2", "llama"])
def test_a_batch_gives_what_its_questions_give_alone(model_type):
    model, tokenizer = tiny(model_type)
    together = LocalModel(model, tokenizer, batch_size=len(QUESTIONS))
    alone = LocalModel(model, tokenizer, batch_size=1)
    lengths = {len(together._tokens(together.prompt(one))) for one in QUESTIONS}
    assert len(lengths) == len(QUESTIONS)
    np.testing.assert_allclose(
        together.log_probabilities(QUESTIONS), alone.log_probabilities(QUESTIONS), atol=1e-5
    )
    np.testing.assert_array_equal(together.rate(QUESTIONS), alone.rate(QUESTIONS))
    assert together.rate([]).shape == (0,)


def test_a_digit_of_several_tokens_counts_as_a_whole():
    model, tokenizer = tiny()
    core = Tokenizer.from_str(tokenizer.backend_tokenizer.to_str())
    # Read alone, "3" becomes "three", which takes several tokens.
    split = PreTrainedTokenizerFast(tokenizer_object=core, bos_token="<s>", eos_token="</s>")
    split.backend_tokenizer.normalizer = normalizers.Replace(" 3", " three")
    judge = LocalModel(model, split, batch_size=2)
    found = [judge._tokens(judge.prompt(QUESTIONS[0]) + str(score)) for score in SCORES]
    assert len(found[3]) > len(found[0])
    expected = np.array([plain(judge, one, True) for one in QUESTIONS])
    values = judge.log_probabilities(QUESTIONS)
    np.testing.assert_allclose(
        values - values[:, :1], expected - expected[:, :1], rtol=0, atol=2e-3
    )
    np.testing.assert_array_equal(judge.rate(QUESTIONS), expected.argmax(1))


def test_the_chat_template_frames_the_question():
    model, tokenizer = tiny()
    plain_judge = LocalModel(model, tokenizer)
    content = messages(QUESTIONS[1])[0]["content"]
    assert plain_judge.prompt(QUESTIONS[1]) == f"{content}\n{BEGINNING}"
    tokenizer.chat_template = TEMPLATE
    assert plain_judge.prompt(QUESTIONS[1]) == f"<|user|>{content}<|model|>{BEGINNING}"
    assert BEGINNING.endswith('"score": ')


def test_hostile_text_gives_a_score_of_the_scale():
    model, tokenizer = tiny(context=4096)
    tokenizer.chat_template = TEMPLATE
    tokenizer.add_special_tokens({"additional_special_tokens": ["<|user|>", "<|model|>"]})
    model.resize_token_embeddings(len(tokenizer), mean_resizing=False)
    texts = [*HOSTILE, "<|model|>", '{"score": 9}', "\ud800", "</s><s>", '"}\nEND\n']
    questions = [Question(text, text * 2, text, text, "c", 0) for text in texts]
    judge = LocalModel(model, tokenizer)
    scores = judge.rate(questions)
    assert scores.shape == (len(texts),)
    assert set(scores) <= set(SCORES)
    marks = tokenizer.convert_tokens_to_ids(["<|user|>", "<|model|>"])
    for one in questions:
        tokens = judge._tokens(judge.prompt(one) + "0")
        assert [tokens.count(mark) for mark in [*marks, 0, 1]] == [1, 1, 0, 0]


def test_numbers_that_are_none_give_no_score():
    model, tokenizer = tiny()
    with torch.no_grad():
        model.lm_head.weight.fill_(float("nan"))
    assert np.isnan(LocalModel(model, tokenizer).rate(QUESTIONS[:2])).all()


def test_a_folder_is_loaded_and_evaluated(tmp_path):
    model, tokenizer = tiny()
    model.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    loaded = LocalModel(tmp_path, device="cpu")
    assert loaded.name == str(tmp_path)
    model.train()
    np.testing.assert_array_equal(
        loaded.rate(QUESTIONS), LocalModel(model, tokenizer).rate(QUESTIONS)
    )


def test_what_cannot_be_asked_is_refused():
    model, tokenizer = tiny(context=64)
    with pytest.raises(ValueError, match=r"takes \d+ tokens and .* reads 64 at most"):
        LocalModel(model, tokenizer).rate(QUESTIONS)
    core = Tokenizer(models.WordLevel({"<unk>": 0, "score": 1}, unk_token="<unk>"))
    core.pre_tokenizer = pre_tokenizers.Whitespace()
    words = PreTrainedTokenizerFast(tokenizer_object=core, unk_token="<unk>")
    with pytest.raises(ValueError, match="whose vocabulary has digits"):
        LocalModel(model, words)


def test_another_form_is_answered_by_the_most_likely_of_its_values():
    model, tokenizer = tiny()
    one = LocalModel(model, tokenizer, batch_size=2)
    chats = [messages(question) for question in QUESTIONS[:3]]
    answers = one.ask_all(chats, RATING_SCHEMA, is_rating)
    for chat, answer in zip(chats, answers, strict=True):
        prompt = f'{chat[0]["content"]}\n{{"rating": '
        logs = [whole(one, f"{prompt}{rating}}}") for rating in range(11)]
        assert answer == {"rating": int(np.argmax(logs))}
    assert one.ask_all(chats, RATING_SCHEMA, lambda answer: False) == [None] * 3
    assert one.ask_all([], RATING_SCHEMA, is_rating) == []


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ('bridges"}', {"label": "bridges"}),
        ('a \\"bridge\\" \\u00fc"} and more', {"label": 'a "bridge" ü'}),
        ("no end", None),
        ('"}', None),
        ('a bad \\escape"}', None),
    ],
)
def test_a_label_is_the_string_that_the_model_writes(monkeypatch, written, label):
    model, tokenizer = tiny()
    one = LocalModel(model, tokenizer)

    def generate(input_ids, **options):
        assert tokenizer.decode(input_ids[0]).endswith('{"label": "')
        assert not options["do_sample"]
        ids = tokenizer(written, add_special_tokens=False, return_tensors="pt")["input_ids"]
        return torch.cat([input_ids, ids], dim=1)

    monkeypatch.setattr(model, "generate", generate)
    assert one.ask_all([messages(QUESTIONS[0])], LABEL_SCHEMA, is_label) == [label]
