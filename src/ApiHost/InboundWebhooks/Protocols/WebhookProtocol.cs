using System.Text;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>How one source speaks: how it proves itself, what it calls its deliveries, and what it wants to hear. Pure.</summary>
internal abstract class WebhookProtocol
{
    /// <summary>The source.</summary>
    public abstract WebhookSource Source { get; }

    /// <summary>What is told of its body in the contract.</summary>
    public abstract string Description { get; }

    /// <summary>True when it names the organisation by X-Tenant.</summary>
    public virtual bool NamesTenant => false;

    /// <summary>What signatures are made with, of a secret as it is written.</summary>
    public virtual byte[] SecretOf(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Checks a request and reads it.</summary>
    public abstract WebhookReading Read(IncomingRequest request);

    /// <summary>A refusal by what the signature was found to be; null when it is good.</summary>
    protected static WebhookReading? Refuse(SignatureCheck check) => check.Verdict switch
    {
        SignatureVerdict.Good => null,
        SignatureVerdict.Unreadable => WebhookReading.Refused(
            ApiError.Malformed("signature", "is missing, there once too often, or cannot be read"), check),
        SignatureVerdict.OutOfTime => WebhookReading.Refused(
            ApiError.Unauthenticated("The signature is too old, or of the future; the clocks may differ by 300 s."), check),
        _ => WebhookReading.Refused(ApiError.Unauthenticated("No secret here has made the signature of this body."), check),
    };

    /// <summary>A refusal of a body that says nothing.</summary>
    protected static WebhookReading NotReadable(string field, string message, SignatureCheck check) =>
        WebhookReading.Refused(ApiError.Malformed(field, message), check);
}
