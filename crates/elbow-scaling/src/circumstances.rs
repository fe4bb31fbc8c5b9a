//! What a planner may be told beyond the view: everything that a group can do without.
//!
//! All of it is optional; [`Circumstances::default`] is a group that has none of it.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{
    InstanceId, MaintenancePolicy, PolicyName, Suspended, TerminationPolicies, ZoneName,
};

use crate::budget::{FlapBudget, ReplacementBudget};
use crate::cooldown::Cooldown;
use crate::policies::PolicyCall;

/// What is known of a group beyond its [`GroupView`](crate::GroupView).
#[derive(Clone, Debug, Default)]
pub struct Circumstances<'a> {
    /// The processes that its owner has suspended.
    pub suspended: Suspended,
    /// Alarms that invoke simple and step policies this turn.
    pub calls: &'a [PolicyCall<'a>],
    /// Its cooldown, which simple policies obey.
    pub cooldown: Option<&'a Cooldown>,
    /// What is known of single members.
    pub notes: Option<&'a BTreeMap<InstanceId, MemberNote>>,
    /// Whether zones are evened out, and members of zones that the group no longer has are
    /// replaced (AWS: yes, unless AZRebalance is suspended).
    pub rebalance: bool,
    /// Zones of the group in which nothing can be launched now: other zones stand in, and when
    /// one opens again the group is rebalanced (AWS: `balanced-best-effort`).
    pub closed_zones: &'a [ZoneName],
    /// The order in which members leave; `None` is AWS's default.
    pub termination_policies: Option<&'a TerminationPolicies>,
    /// How many may be away, or too many, while members are replaced one by one.
    pub maintenance: Option<MaintenancePolicy>,
    /// The age at which members are replaced (AWS: a day at least).
    pub max_lifetime: Option<Duration>,
    /// How far the deploy may go this turn.
    pub stage: RefreshStage,
    /// What a predictive policy that scales asks for at least.
    pub forecast: Option<&'a ForecastFloor>,
    /// How many replacements because of failing checks are left.
    pub replacements: Option<&'a ReplacementBudget>,
    /// How many turns of direction are left.
    pub flaps: Option<&'a FlapBudget>,
}

/// What is known of one member beyond the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemberNote {
    /// What it was launched for, as its [`Launch`](crate::Launch) said.
    pub came_for: Purpose,
    /// A user marked it unhealthy. (With the grace period respected or not, as the user chose:
    /// that is settled before it is noted here.)
    pub marked_unhealthy: bool,
    /// Its machine has failed its own status checks for some minutes.
    pub status_check_failed: bool,
    /// It was launched from a launch configuration.
    pub from_configuration: bool,
    /// How badly it fits the allocation strategy; 0 fits.
    pub misfit: u32,
    /// The function among the termination policies has named it.
    pub named_by_function: bool,
}

/// What a launch or a termination is for, in more detail than its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// More or fewer members.
    #[default]
    Scale,
    /// In place of an unfit member that leaves in the same plan.
    Replace,
    /// In place of an unfit member that stays until this one serves.
    ReplaceFirst,
    /// A deploy.
    Refresh,
    /// To even out the zones.
    Rebalance,
    /// Out of a zone that the group no longer has.
    Migrate,
    /// The maximum lifetime.
    Lifetime,
    /// The group is being deleted.
    Delete,
}

/// How far a deploy may go this turn. The default is all the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RefreshStage {
    /// The most members that may be new: where a checkpoint lies. `None` is all of them.
    pub new_at_most: Option<u32>,
    /// Members launched before this are old even if their version is the deploy's.
    pub old_before: Option<Timestamp>,
    /// What becomes of old members that are protected from scale-in.
    pub protected: ProtectedMembers,
}

/// `ScaleInProtectedInstances`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProtectedMembers {
    /// The deploy waits until they are protected no more; AWS's default.
    #[default]
    Wait,
    /// They stay as they are.
    Ignore,
    /// They are replaced like the others.
    Refresh,
}

/// What a predictive policy asks for at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastFloor {
    /// The policy.
    pub policy: PolicyName,
    /// The capacity.
    pub capacity: u32,
}

impl Circumstances<'_> {
    /// What is known of `id`; nothing by default.
    pub fn note(&self, id: &InstanceId) -> MemberNote {
        self.notes.and_then(|notes| notes.get(id)).copied().unwrap_or_default()
    }
}

impl Purpose {
    /// Whether a launch for this comes before the member leaves that it replaces.
    pub fn comes_first(self) -> bool {
        match self {
            Self::ReplaceFirst | Self::Rebalance | Self::Migrate | Self::Lifetime => true,
            Self::Scale | Self::Replace | Self::Refresh | Self::Delete => false,
        }
    }
}
