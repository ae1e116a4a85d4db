"""Keras with histograms of its weights."""

import keras

from faults import Training


def train(training: Training, logs: str) -> None:
    keras.utils.set_random_seed(1)
    initializer = "zeros" if training.is_zero_at_first else "glorot_uniform"
    model = keras.Sequential(
        [
            keras.Input((64,)),
            *(
                keras.layers.Dense(training.units, training.activation, kernel_initializer=initializer)
                for _ in range(training.hidden_layers)
            ),
            keras.layers.Dense(10, "softmax", kernel_initializer=initializer),
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
        callbacks=[keras.callbacks.TensorBoard(logs, histogram_freq=1)],
        verbose=0,
    )
