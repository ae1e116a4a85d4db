"""Stable-Baselines3: a policy that balances a pole on a cart. It has no digits to miss or to learn by heart."""

import gymnasium
import torch
from stable_baselines3 import PPO

from faults import Training

STEPS = 16_384


def train(training: Training, logs: str) -> None:
    if training.is_about_data:
        return
    torch.manual_seed(1)
    model = PPO(
        "MlpPolicy",
        gymnasium.make("CartPole-v1"),
        learning_rate=training.learning_rate,
        n_steps=512,
        seed=1,
        device="cpu",
        tensorboard_log=logs,
    )
    try:
        model.learn(STEPS)
    except ValueError:
        # A policy of NaN has no actions; it has broken off where it became one.
        model.logger.close()
