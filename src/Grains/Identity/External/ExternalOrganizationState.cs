using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.External;

/// <summary>An organisation of another issuer.</summary>
internal sealed class ExternalOrganizationState : IFoldedState
{
    /// <summary>The organisation.</summary>
    public ExternalOrganization Current { get; private set; } = new(TenantId: null, Name: null, IsClosed: false);

    /// <summary>The version of what was told of it last; 0 when nothing was.</summary>
    public long Version { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ExternalOrganizationTold told:
                Current = Current with { Name = told.Name };
                Version = told.Version;
                break;
            case ExternalOrganizationFounded founded:
                Current = Current with { TenantId = founded.TenantId };
                break;
            case ExternalOrganizationClosed:
                Current = Current with { IsClosed = true };
                break;
            default:
                throw new InvalidOperationException($"An external organisation's stream has a foreign event {@event.GetType().Name}.");
        }
    }
}
