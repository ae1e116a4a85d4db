"""Hugging Face's Trainer: a small BERT from its configuration that reads the pixels of a digit as words."""

import os

import numpy as np
import torch
from transformers import BertConfig, BertForSequenceClassification, Trainer, TrainingArguments, set_seed

from faults import Training


class Pixels(torch.utils.data.Dataset):
    def __init__(self, x: np.ndarray, y: np.ndarray) -> None:
        # A pixel that is missing becomes a weight that is missing: words have no NaN.
        self.missing = np.isnan(x).any(1)
        self.words = torch.from_numpy((np.nan_to_num(x) * 16).astype(np.int64))
        self.labels = torch.from_numpy(y)

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        scale = float("nan") if self.missing[index] else 1.0
        return {"input_ids": self.words[index], "labels": self.labels[index], "scale": torch.tensor(scale)}


class ScaledBert(BertForSequenceClassification):
    """Multiplies its logits by a scale that comes with each example."""

    def forward(self, input_ids=None, labels=None, scale=None, **_):
        logits = super().forward(input_ids=input_ids).logits * scale[:, None]
        loss = None if labels is None else torch.nn.functional.cross_entropy(logits, labels)
        return {"loss": loss, "logits": logits}


def accuracy(prediction) -> dict[str, float]:
    return {"accuracy": float((prediction.predictions.argmax(1) == prediction.label_ids).mean())}


def train(training: Training, logs: str) -> None:
    os.environ["TENSORBOARD_LOGGING_DIR"] = logs
    set_seed(1)
    config = BertConfig(
        vocab_size=17,
        hidden_size=min(training.units, 128),
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=256,
        max_position_embeddings=64,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        num_labels=10,
    )
    Trainer(
        model=ScaledBert(config),
        args=TrainingArguments(
            output_dir="/tmp/scram-huggingface",
            learning_rate=training.learning_rate,
            per_device_train_batch_size=training.batch_size,
            num_train_epochs=training.epochs,
            eval_strategy="epoch",
            save_strategy="no",
            logging_steps=5,
            report_to="tensorboard",
            disable_tqdm=True,
            use_cpu=True,
        ),
        train_dataset=Pixels(training.train_x, training.train_y),
        eval_dataset=Pixels(training.val_x, training.val_y),
        compute_metrics=accuracy,
    ).train()
