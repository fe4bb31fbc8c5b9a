//! What holds after every conversation, whatever was said.

use std::collections::BTreeSet;
use std::sync::Arc;

use elbow_state::elbv2::{Action, Listener, LoadBalancer, Rule, Target, TargetGroup};
use elbow_store::{KeyPrefix, Read, Record, Store};

use super::bench::Bench;

/// Panics if a group's record does not say who refers to it, or something belongs to nothing.
pub(super) fn check(bench: &Bench) {
    let balancers = all::<LoadBalancer>(bench);
    let listeners = all::<Listener>(bench);
    let rules = all::<Rule>(bench);
    let groups = all::<TargetGroup>(bench);
    let arns: BTreeSet<&str> = balancers.iter().map(|balancer| balancer.arn.as_str()).collect();
    for listener in &listeners {
        assert!(arns.contains(listener.load_balancer_arn.as_str()), "{}", listener.arn);
        let same = listeners.iter().filter(|other| {
            other.load_balancer_arn == listener.load_balancer_arn && other.port == listener.port
        });
        assert_eq!(same.count(), 1, "two listeners on one port: {}", listener.arn);
    }
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    let mut note = |actions: &[Action], balancer: &str| {
        let groups = actions.iter().flat_map(Action::target_groups);
        used.extend(groups.map(|group| (group.arn.clone(), balancer.to_owned())));
    };
    for listener in &listeners {
        note(&listener.default_actions, &listener.load_balancer_arn);
    }
    for rule in &rules {
        let listener = listeners.iter().find(|listener| listener.arn == rule.listener_arn);
        let listener = listener.unwrap_or_else(|| panic!("{} has no listener", rule.arn));
        note(&rule.actions, &listener.load_balancer_arn);
        let same = rules.iter().filter(|other| {
            other.listener_arn == rule.listener_arn && other.priority == rule.priority
        });
        assert_eq!(same.count(), 1, "two rules of one priority: {}", rule.arn);
    }
    let said: BTreeSet<(String, String)> = groups
        .iter()
        .filter_map(|group| Some((group.arn.clone(), group.load_balancer_arn.clone()?)))
        .collect();
    assert_eq!(said, used, "groups do not say who refers to them");
    for target in all::<Target>(bench) {
        assert!(groups.iter().any(|group| group.arn == target.target_group_arn));
    }
}

fn all<R: Record>(bench: &Bench) -> Vec<Arc<R>> {
    let prefix = KeyPrefix::region(R::KIND, bench.scope.account(), bench.scope.region());
    let snapshot = bench.store.snapshot();
    snapshot.records::<R>(&prefix).map(|entry| entry.unwrap().value).collect()
}
