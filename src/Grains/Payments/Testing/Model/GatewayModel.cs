using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Something that is asked of a gateway.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(OpenIntent), "open-intent")]
[JsonDerivedType(typeof(ConfirmIntent), "confirm-intent")]
[JsonDerivedType(typeof(FinishIntent), "finish-intent")]
[JsonDerivedType(typeof(CaptureIntent), "capture-intent")]
[JsonDerivedType(typeof(CancelIntent), "cancel-intent")]
[JsonDerivedType(typeof(CreateRefund), "create-refund")]
[JsonDerivedType(typeof(CloseDispute), "close-dispute")]
[JsonDerivedType(typeof(OpenCheckout), "open-checkout")]
[JsonDerivedType(typeof(OpenSetupCheckout), "open-setup-checkout")]
[JsonDerivedType(typeof(PayCheckout), "pay-checkout")]
[JsonDerivedType(typeof(ExpireCheckout), "expire-checkout")]
[JsonDerivedType(typeof(CreateCustomer), "create-customer")]
[JsonDerivedType(typeof(KeepMethod), "keep-method")]
[JsonDerivedType(typeof(DetachMethod), "detach-method")]
[JsonDerivedType(typeof(ListMethods), "list-methods")]
[JsonDerivedType(typeof(OpenSetup), "open-setup")]
[JsonDerivedType(typeof(ConfirmSetup), "confirm-setup")]
[JsonDerivedType(typeof(FinishSetup), "finish-setup")]
[JsonDerivedType(typeof(CancelSetup), "cancel-setup")]
[JsonDerivedType(typeof(CreateAccount), "create-account")]
[JsonDerivedType(typeof(CreateLink), "create-link")]
[JsonDerivedType(typeof(Onboard), "onboard")]
[JsonDerivedType(typeof(Subscribe), "subscribe")]
[JsonDerivedType(typeof(ChangeSubscription), "change-subscription")]
[JsonDerivedType(typeof(EndWithPeriod), "end-with-period")]
[JsonDerivedType(typeof(ListInvoices), "list-invoices")]
[JsonDerivedType(typeof(GetThing), "get")]
internal abstract record ModelCommand
{
    /// <summary>Does what is asked.</summary>
    /// <param name="ledger">What is known.</param>
    public abstract ModelAnswer Run(Ledger ledger);
}

/// <summary>A command as it is handed over.</summary>
/// <param name="Command">The command.</param>
/// <param name="Key">The idempotency key; null for what changes nothing, or may be done twice.</param>
internal sealed record ModelCall(ModelCommand Command, string? Key)
{
    /// <summary>What of other families the command needs to know.</summary>
    public ImmutableArray<ModelObject> Lent { get => field.IsDefault ? [] : field; init; }
}

/// <summary>
/// A payment gateway as a pure machine: state and command in, answer and events out. It follows Stripe's as far as this product uses that
/// (wire contracts, sections 2 and 1). Keys are remembered: what was begun is answered the same again, refusals too.
/// </summary>
internal static class GatewayModel
{
    private const int LongestKey = 255;

    private static readonly ModelError KeyTooLong =
        ModelError.Wrong("parameter_invalid", "idempotency_key", "The idempotency key is longer than 255 characters.");

    private static readonly ModelError OtherRequest = new(
        400, "idempotency_error", null,
        "Keys for idempotent requests can only be used with the same parameters they were first used with.");

    private static readonly ModelError IsRunning = new(
        409, "invalid_request_error", "idempotency_key_in_use", "Another request with the same key is being worked at.");

    /// <summary>Does what is asked, after whatever was due by itself.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="call">What is asked.</param>
    public static ModelAnswer Run(Ledger ledger, ModelCall call)
    {
        Clockwork.Advance(ledger);
        if (call.Key is null) return call.Command.Run(ledger);
        if (call.Key.Length > LongestKey) return KeyTooLong;
        var id = ModelKey.IdOf(call.Key);
        var fingerprint = FingerprintOf(call.Command);
        if (ledger.Find<ModelKey>(id) is { } earlier)
        {
            if (earlier.Fingerprint != fingerprint) return OtherRequest;
            return earlier.Answer is { } known ? known with { IsReplayed = true } : IsRunning;
        }

        var answer = call.Command.Run(ledger);
        if (answer.Error is { IsOfParameters: true }) return answer;
        ledger.Put(new ModelKey { Id = id, CreatedAt = ledger.Now, Fingerprint = fingerprint, Answer = answer });
        return answer;
    }

    /// <summary>What tells commands apart.</summary>
    /// <param name="command">The command.</param>
    public static string FingerprintOf(ModelCommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, ModelJson.Default.ModelCommand)));
}

/// <summary>How things, commands and answers of the model are written, in journals and between silos. Names never change.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ModelObject))]
[JsonSerializable(typeof(ModelCommand))]
[JsonSerializable(typeof(ModelCall))]
[JsonSerializable(typeof(ModelAnswer))]
internal sealed partial class ModelJson : JsonSerializerContext;
