"""Flax with the SummaryWriter of flax.metrics and optax."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import linen as nn
from flax.metrics.tensorboard import SummaryWriter

from faults import Training


class Digits(nn.Module):
    units: int

    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(nn.tanh(nn.Dense(self.units)(x)))


def train(training: Training, logs: str) -> None:
    model = Digits(training.units)
    optimizer = optax.adam(training.learning_rate)

    def measure(parameters, x, y):
        logits = model.apply(parameters, x)
        loss = optax.softmax_cross_entropy_with_integer_labels(logits, y).mean()
        return loss, (logits.argmax(1) == y).mean()

    @jax.jit
    def update(parameters, state, x, y):
        (loss, accuracy), gradients = jax.value_and_grad(measure, has_aux=True)(parameters, x, y)
        changes, state = optimizer.update(gradients, state)
        return optax.apply_updates(parameters, changes), state, loss, accuracy

    evaluate = jax.jit(measure)
    chance = np.random.default_rng(1)
    parameters = model.init(jax.random.key(1), jnp.zeros((1, 64)))
    state = optimizer.init(parameters)
    writer = SummaryWriter(logs)
    writer.hparams({"learning_rate": training.learning_rate, "batch_size": training.batch_size})
    step = 0
    for _ in range(training.epochs):
        order = chance.permutation(len(training.train_y))
        for start in range(0, len(order) - training.batch_size + 1, training.batch_size):
            batch = order[start : start + training.batch_size]
            parameters, state, loss, accuracy = update(
                parameters, state, training.train_x[batch], training.train_y[batch]
            )
            step += 1
            writer.scalar("train_loss", loss, step)
            writer.scalar("train_accuracy", accuracy, step)
        loss, accuracy = evaluate(parameters, training.val_x, training.val_y)
        writer.scalar("eval_loss", loss, step)
        writer.scalar("eval_accuracy", accuracy, step)
    writer.close()
