package org.planweave.synergies.internal.engine.encoding;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a model out of its ONNX file, without any library: the tensors of its graph by their names, and which of them each
 * multiplication of integers takes as its weights. What else the format has (see onnx.proto of the ONNX project) is passed over.
 */
final class OnnxFile {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_INTS = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int INT8 = 3;
    private static final int VARINT_BITS = 7;
    private static final String QUANTIZED = "_quantized";

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Map<String, String> weights = new HashMap<>();

    /** Raw bytes as they stand, or numbers that the file lists one by one. */
    private record Tensor(int columns, int type, ByteBuffer raw, List<Integer> ints, ByteBuffer floats) {

        float[] numbers() {
            ByteBuffer bytes = raw.hasRemaining() ? raw : floats;
            float[] numbers = new float[bytes.remaining() / Float.BYTES];
            bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
            return numbers;
        }
    }

    private interface Field {
        void at(int number, int varint, ByteBuffer bytes);
    }

    /** @throws IOException if it is no such file, or a broken one */
    OnnxFile(byte[] file) throws IOException {
        try {
            each(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), (number, varint, bytes) -> {
                if (number == GRAPH) {
                    graph(bytes);
                }
            });
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("The model's file is broken.", e);
        }
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** The numbers of a tensor, row by row; those that are kept as small integers are given as what they stand for. */
    float[] floats(String name) throws IOException {
        Tensor plain = tensors.get(name);
        return plain != null ? plain.numbers() : whole(name + QUANTIZED);
    }

    /** The weights of a multiplication, by the name of its place in the graph. */
    float[] weights(String place) throws IOException {
        String name = weights.get(place);
        if (name == null) {
            throw new IOException("The model has nothing at " + place + ".");
        }
        return whole(name);
    }

    private float[] whole(String quantized) throws IOException {
        Tensor small = known(quantized);
        String name = quantized.substring(0, quantized.length() - QUANTIZED.length());
        float[] scales = known(name + "_scale").numbers();
        List<Integer> zeros = known(name + "_zero_point").ints();
        ByteBuffer raw = small.raw();
        float[] numbers = new float[raw.remaining()];
        for (int i = 0; i < numbers.length; i++) {
            int column = i % small.columns();
            int value = small.type() == INT8 ? raw.get(raw.position() + i) : raw.get(raw.position() + i) & 0xff;
            numbers[i] = scales[column % scales.length] * (value - zeros.get(column % zeros.size()));
        }
        return numbers;
    }

    private Tensor known(String name) throws IOException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IOException("The model has no tensor " + name + ".");
        }
        return tensor;
    }

    private void graph(ByteBuffer graph) {
        each(graph, (number, varint, bytes) -> {
            if (number == NODE) {
                node(bytes);
            } else if (number == INITIALIZER) {
                tensor(bytes);
            }
        });
    }

    private void node(ByteBuffer node) {
        List<String> inputs = new ArrayList<>();
        String[] name = {""};
        each(node, (number, varint, bytes) -> {
            if (number == NODE_INPUT) {
                inputs.add(text(bytes));
            } else if (number == NODE_NAME) {
                name[0] = text(bytes);
            }
        });
        if (name[0].endsWith("/MatMul_quant") && inputs.size() > 1) {
            weights.put(name[0].substring(0, name[0].length() - "/MatMul_quant".length()), inputs.get(1));
        }
    }

    private void tensor(ByteBuffer tensor) {
        String[] name = {""};
        int[] last = {1, 0};
        ByteBuffer[] parts = {ByteBuffer.allocate(0), ByteBuffer.allocate(0)};
        List<Integer> ints = new ArrayList<>();
        each(tensor, (number, varint, bytes) -> {
            switch (number) {
                case TENSOR_DIMS -> last[0] = bytes.hasRemaining() ? last(bytes) : varint;
                case TENSOR_TYPE -> last[1] = varint;
                case TENSOR_NAME -> name[0] = text(bytes);
                case TENSOR_RAW -> parts[0] = bytes;
                case TENSOR_FLOATS -> parts[1] = bytes;
                case TENSOR_INTS -> {
                    while (bytes.hasRemaining()) {
                        ints.add((int) varint(bytes));
                    }
                }
                default -> { }
            }
        });
        tensors.put(name[0], new Tensor(Math.max(1, last[0]), last[1], parts[0], ints, parts[1]));
    }

    private static int last(ByteBuffer packed) {
        int last = 1;
        while (packed.hasRemaining()) {
            last = (int) varint(packed);
        }
        return last;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** The fields of one message; a number comes as it is, anything longer as its bytes. */
    private static void each(ByteBuffer message, Field field) {
        ByteBuffer none = ByteBuffer.allocate(0);
        while (message.hasRemaining()) {
            long key = varint(message);
            int number = (int) (key >> 3);
            switch ((int) (key & 7)) {
                case 0 -> field.at(number, (int) varint(message), none);
                case 1 -> message.getLong();
                case 2 -> {
                    int length = (int) varint(message);
                    ByteBuffer bytes = message.slice(message.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                    message.position(message.position() + length);
                    field.at(number, 0, bytes);
                }
                case 5 -> message.getInt();
                default -> throw new IllegalArgumentException("no wire type");
            }
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += VARINT_BITS) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("no end of a number");
    }
}
