"""A loop of one's own in PyTorch with SummaryWriter, with the tags of its tutorial."""

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

from faults import Training
from torch_digits import batches, network


def train(training: Training, logs: str) -> None:
    model = network(training)
    train_batches, val_batches = batches(training)
    optimizer = torch.optim.Adam(model.parameters(), lr=training.learning_rate)
    criterion = nn.CrossEntropyLoss()
    writer = SummaryWriter(logs)
    step = 0
    for _ in range(training.epochs):
        model.train()
        for x, y in train_batches:
            step += 1
            optimizer.zero_grad()
            outputs = model(x)
            loss = criterion(outputs, y)
            loss.backward()
            optimizer.step()
            writer.add_scalar("Loss/train", loss.item(), step)
            writer.add_scalar("Accuracy/train", (outputs.argmax(1) == y).float().mean().item(), step)
        model.eval()
        losses, right = 0.0, 0
        with torch.no_grad():
            for x, y in val_batches:
                outputs = model(x)
                losses += criterion(outputs, y).item() * len(y)
                right += (outputs.argmax(1) == y).sum().item()
        writer.add_scalar("Loss/val", losses / len(training.val_y), step)
        writer.add_scalar("Accuracy/val", right / len(training.val_y), step)
    writer.close()
