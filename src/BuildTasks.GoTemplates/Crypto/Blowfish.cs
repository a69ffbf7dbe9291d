using System.Buffers.Binary;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The cipher Blowfish with the expensive key schedule of bcrypt.</summary>
internal sealed class Blowfish
{
    public const int BlockBytes = 8;

    private const int Rounds = 16;
    private const int BoxSize = 256;
    private const int Boxes = 4;

    private static readonly Lazy<uint[]> Initial = new(() => PiFraction.Words(Rounds + 2 + (Boxes * BoxSize)));

    // The round keys, then the four substitution boxes.
    private readonly uint[] state = [.. Initial.Value];

    /// <summary>Mixes a key and a salt into the initial state.</summary>
    public Blowfish(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt) => Expand(key, salt);

    /// <summary>Mixes a key into the state.</summary>
    public void Expand(ReadOnlySpan<byte> key) => Expand(key, []);

    /// <summary>Encrypts eight bytes in place.</summary>
    public void Encrypt(Span<byte> block)
    {
        uint left = BinaryPrimitives.ReadUInt32BigEndian(block);
        uint right = BinaryPrimitives.ReadUInt32BigEndian(block[4..]);
        Encrypt(ref left, ref right);
        BinaryPrimitives.WriteUInt32BigEndian(block, left);
        BinaryPrimitives.WriteUInt32BigEndian(block[4..], right);
    }

    private void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        int keyPosition = 0;
        for (int i = 0; i < Rounds + 2; i++)
        {
            state[i] ^= NextWord(key, ref keyPosition);
        }

        (uint left, uint right) = (0u, 0u);
        int saltPosition = 0;
        for (int i = 0; i < state.Length; i += 2)
        {
            left ^= NextWord(salt, ref saltPosition);
            right ^= NextWord(salt, ref saltPosition);
            Encrypt(ref left, ref right);
            (state[i], state[i + 1]) = (left, right);
        }
    }

    // Four bytes of a text that is repeated without end.
    private static uint NextWord(ReadOnlySpan<byte> bytes, ref int position)
    {
        uint word = 0u;
        for (int i = 0; i < sizeof(uint) && !bytes.IsEmpty; i++)
        {
            word = (word << 8) | bytes[position];
            position = (position + 1) % bytes.Length;
        }

        return word;
    }

    private void Encrypt(ref uint left, ref uint right)
    {
        for (int i = 0; i < Rounds; i += 2)
        {
            left ^= state[i];
            right ^= Mix(left);
            right ^= state[i + 1];
            left ^= Mix(right);
        }

        (left, right) = (right ^ state[Rounds + 1], left ^ state[Rounds]);
    }

    private uint Mix(uint x)
    {
        ReadOnlySpan<uint> boxes = state.AsSpan(Rounds + 2);
        unchecked
        {
            return ((boxes[(int)(x >> 24)] + boxes[BoxSize + (int)((x >> 16) & 0xFF)])
                ^ boxes[(2 * BoxSize) + (int)((x >> 8) & 0xFF)]) + boxes[(3 * BoxSize) + (int)(x & 0xFF)];
        }
    }
}
