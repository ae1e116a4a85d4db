"""Keras with its TensorBoard callback as the documentation shows it."""

import keras

from faults import Training


def train(training: Training, logs: str, update_freq: str = "epoch") -> None:
    keras.utils.set_random_seed(1)
    model = keras.Sequential(
        [
            keras.Input((64,)),
            keras.layers.Dense(training.units, activation="tanh"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(training.learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(
        training.train_x,
        training.train_y,
        batch_size=training.batch_size,
        epochs=training.epochs,
        validation_data=(training.val_x, training.val_y),
        callbacks=[keras.callbacks.TensorBoard(logs, update_freq=update_freq, write_graph=True)],
        verbose=0,
    )
