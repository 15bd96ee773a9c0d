using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Experts;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>What may stand in an organisation's description of an expert.</summary>
internal static class StaffValidators
{
    private const int MaxBadge = 50;

    /// <summary>Checks a request.</summary>
    public static Result<ExpertProfile> Check(StaffInput input)
    {
        Validator validator = default;
        var own = new ExpertProfile
        {
            DisplayName = "",
            Email = validator.RequiredEmail("email", input.Email) ?? "",
            TimeZone = validator.RequiredTimeZone("timeZone", input.TimeZone),
            Badge = validator.OptionalName("badge", input.Badge, MaxBadge),
        };
        var profile = ExpertValidators.Fill(ref validator, own, input);
        NotOffered.Unless(ref validator, "meetingPlatform", input.MeetingPlatform, NotOffered.MeetingPlatform);
        return validator.Result(profile);
    }
}
