using System.Collections.Frozen;
using LeadGrains.Domain;
using static LeadGrains.Domain.Role;

namespace LeadGrains.Server.Auth;

/// <summary>Who may do what: the one place that says so.</summary>
public static class RoleTable
{
    private static readonly FrozenDictionary<Permission, Role[]> Allowed = new Dictionary<Permission, Role[]>
    {
        [Permission.SignedIn] = Enum.GetValues<Role>(),
        [Permission.Read] = Enum.GetValues<Role>(),
        [Permission.ReadRestricted] = [Administrator, Manager, Analyst],
        [Permission.Write] = [Administrator, Manager, Seller, Marketer, Analyst, ApiWriter],
        [Permission.CreateLead] = [Administrator, Manager, Seller, Marketer, ApiWriter],
        [Permission.Claim] = [Administrator, Manager, Seller],
        [Permission.Move] = [Administrator, Manager, Seller, ApiWriter],
        [Permission.Reassign] = [Administrator, Manager],
        [Permission.Import] = [Administrator, Manager, Marketer, Analyst, ApiWriter],
        [Permission.AdministerPeople] = [Administrator],
        [Permission.AdministerTokens] = [Administrator],
        [Permission.AdministerPlaybook] = [Administrator],
        [Permission.ReadMetrics] = [Administrator],
        [Permission.Maintain] = [Administrator],
    }.ToFrozenDictionary();

    public static bool May(this Role role, Permission permission) => Allowed[permission].Contains(role);
}
