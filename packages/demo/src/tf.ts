/** The TensorFlow.js module, whichever package it comes from. */
export type Tf = typeof import('@tensorflow/tfjs')
