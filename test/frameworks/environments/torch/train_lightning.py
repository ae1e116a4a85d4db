"""Lightning with its TensorBoard logger."""

import warnings

import lightning
import torch
from lightning.pytorch.loggers import TensorBoardLogger
from torch import nn

from faults import Training
from torch_digits import batches, network


class Digits(lightning.LightningModule):
    def __init__(self, training: Training, learning_rate: float, batch_size: int) -> None:
        super().__init__()
        self.save_hyperparameters(ignore=["training"])
        self.model = network(training)
        self.criterion = nn.CrossEntropyLoss()

    def training_step(self, batch, _):
        x, y = batch
        outputs = self.model(x)
        loss = self.criterion(outputs, y)
        self.log("train_loss", loss, on_step=True, on_epoch=True)
        self.log("train_acc", (outputs.argmax(1) == y).float().mean(), on_step=False, on_epoch=True)
        return loss

    def validation_step(self, batch, _):
        x, y = batch
        outputs = self.model(x)
        self.log("val_loss", self.criterion(outputs, y))
        self.log("val_acc", (outputs.argmax(1) == y).float().mean())

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=self.hparams.learning_rate)


def train(training: Training, logs: str) -> None:
    warnings.filterwarnings("ignore")
    trainer = lightning.Trainer(
        max_epochs=training.epochs,
        logger=TensorBoardLogger(logs, name=None, version=0),
        log_every_n_steps=5,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=0,
        accelerator="cpu",
    )
    trainer.fit(Digits(training, training.learning_rate, training.batch_size), *batches(training))
