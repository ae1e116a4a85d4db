import { expect, test } from 'vitest'
import { kerasFacts } from './keras-facts.ts'

const layer = (
  class_name: string,
  name: string,
  config: object = {},
  from: readonly string[] = [],
): object => ({
  class_name,
  name,
  config: { name, ...config },
  inbound_nodes: [{ args: from.map((each) => ({ config: { keras_history: [each, 0, 0] } })) }],
})

test('a sequence of layers, and how it is trained', () => {
  expect(
    kerasFacts({
      class_name: 'Sequential',
      config: {
        layers: [
          layer('InputLayer', 'in'),
          layer('Dense', 'wide', { units: 64, activation: 'relu' }),
          layer('Dropout', 'drop', { rate: 0.5 }),
          layer('Dense', 'out', { units: 10, activation: 'linear' }),
          layer('Activation', 'last', { activation: 'softmax' }),
        ],
      },
      compile_config: {
        optimizer: { class_name: 'Adam', config: { learning_rate: 0.01 } },
        loss: { class_name: 'CategoricalCrossentropy' },
      },
    }),
  ).toEqual({
    'optimizer.name': 'Adam',
    'optimizer.learning_rate': 0.01,
    'model.loss': 'CategoricalCrossentropy',
    'layer.type{layer=wide}': 'Dense',
    'layer.activation{layer=wide}': 'relu',
    'layer.units{layer=wide}': 64,
    'layer.type{layer=drop}': 'Dropout',
    'layer.dropout_rate{layer=drop}': 0.5,
    'layer.type{layer=out}': 'Dense',
    'layer.activation{layer=out}': 'linear',
    'layer.units{layer=out}': 10,
    'layer.type{layer=last}': 'Activation',
    'layer.activation{layer=last}': 'softmax',
    'input.first_layer{input=in}': 'Dense',
    'model.output_activation{output=last}': 'softmax',
    'model.output_units{output=last}': 10,
  })
})

test('a graph with two outputs and a model inside', () => {
  const inner = layer('Functional', 'trunk', {
    layers: [layer('InputLayer', 'trunk_in'), layer('Conv2D', 'conv', { activation: 'relu' }, ['trunk_in'])],
    input_layers: [['trunk_in', 0, 0]],
    output_layers: [['conv', 0, 0]],
  })
  const facts = kerasFacts({
    class_name: 'Functional',
    config: {
      layers: [
        layer('InputLayer', 'image'),
        { ...inner, inbound_nodes: [[['image', 0, 0, {}]]] },
        {
          ...layer('Dense', 'kind', { units: 3, activation: 'softmax' }),
          inbound_nodes: [[['trunk', 0, 0, {}]]],
        },
        { ...layer('Dense', 'size', { units: 1 }), inbound_nodes: [[['trunk', 0, 0, {}]]] },
      ],
      input_layers: [['image', 0, 0]],
      output_layers: [
        ['kind', 0, 0],
        ['size', 0, 0],
      ],
    },
  })
  expect(facts).toMatchObject({
    'layer.type{layer=conv}': 'Conv2D',
    'input.first_layer{input=image}': 'Conv2D',
    'model.output_activation{output=kind}': 'softmax',
    'model.output_units{output=size}': 1,
  })
})

test.each([
  ['nothing', undefined],
  ['no model', { class_name: 7, config: [] }],
  ['layers that are none', { config: { layers: [null, 7, { config: { name: 'x' } }] } }],
])('%s tells nothing', (_name, json) => {
  expect(kerasFacts(json)).toEqual({})
})

test('a model that goes in a circle ends', () => {
  const layers = [layer('Flatten', 'a', {}, ['b']), layer('Flatten', 'b', {}, ['a'])]
  const config = { layers, input_layers: [['a', 0, 0]], output_layers: [['b', 0, 0]] }
  expect(kerasFacts({ config })).toMatchObject({ 'layer.type{layer=a}': 'Flatten' })
})
