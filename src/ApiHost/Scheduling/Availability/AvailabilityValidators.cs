using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>What may stand in a request to hold a slot.</summary>
internal static class AvailabilityValidators
{
    private const int MinutesOfDay = 1_440;

    /// <summary>Checks a request; answers what is wrong with it, or null.</summary>
    public static ApiError? Check(HoldInput input)
    {
        Validator validator = default;
        NamedExpert(ref validator, input.ExpertId, input.StaffId);
        NamedService(ref validator, input.ServiceType, input.ServiceId);
        if (input.Start is null) validator.Missing("start");
        validator.Number("durationMinutes", input.DurationMinutes, 1, MinutesOfDay);
        validator.Id("replaces", input.Replaces);
        return validator.None ? null : validator.ToError();
    }

    /// <summary>Checks how a request names an expert: by either of two fields, and by both alike.</summary>
    public static void NamedExpert(ref Validator validator, string? expertId, string? staffId)
    {
        validator.Id("expertId", expertId);
        validator.Id("staffId", staffId);
        if (expertId is not null && staffId is not null && expertId != staffId)
            validator.Add("staffId", "must not name another expert than expertId");
    }

    /// <summary>Checks how a request names a service: by its slug, by its id, or by both.</summary>
    public static void NamedService(ref Validator validator, string? serviceType, string? serviceId)
    {
        validator.Id("serviceType", serviceType);
        validator.Id("serviceId", serviceId);
        if (serviceType is null && serviceId is null) validator.Add("serviceType", "is required: give serviceType or serviceId");
    }
}
