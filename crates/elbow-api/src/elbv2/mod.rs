//! Elastic Load Balancing, version 2: load balancers, listeners, rules, target groups and targets.
//!
//! Handlers check what is asked, keep it as the records of [`elbow_state::elbv2`], and show records
//! as AWS shows them. Boundary: no request is balanced and no target checked here; the health of
//! targets comes from [`Live`](crate::Live).

mod actions;
mod attributes;
mod certificates;
mod conditions;
mod create_listener;
mod create_load_balancer;
mod create_target_group;
mod describe_target_health;
mod fault;
mod health_check;
mod listener_settings;
mod listeners;
mod load_balancers;
mod look;
mod names;
mod network;
mod pages;
mod quotas;
mod references;
mod rules;
mod set_network;
mod ssl_policies;
mod tags;
mod target_groups;
mod target_rules;
mod targets;
mod trust_stores;
mod views;
mod zones;

#[cfg(test)]
mod tests;

use elbow_wire::shapes::elbv2 as wire;

use crate::handler::{Table, reads, writes};

/// The operations, sorted by name.
pub(crate) static TABLE: Table = &[
    writes!(wire::AddListenerCertificates, certificates::add),
    writes!(wire::AddTags, tags::add),
    writes!(wire::CreateListener, create_listener::create),
    writes!(wire::CreateLoadBalancer, create_load_balancer::create),
    writes!(wire::CreateRule, rules::create),
    writes!(wire::CreateTargetGroup, create_target_group::create),
    writes!(wire::CreateTrustStore, trust_stores::create),
    writes!(wire::DeleteListener, listeners::delete),
    writes!(wire::DeleteLoadBalancer, load_balancers::delete),
    writes!(wire::DeleteRule, rules::delete),
    writes!(wire::DeleteTargetGroup, target_groups::delete),
    writes!(wire::DeleteTrustStore, trust_stores::delete),
    writes!(wire::DeregisterTargets, targets::deregister),
    reads!(wire::DescribeAccountLimits, quotas::describe),
    reads!(wire::DescribeCapacityReservation, load_balancers::describe_capacity),
    reads!(wire::DescribeListenerAttributes, attributes::describe_listener),
    reads!(wire::DescribeListenerCertificates, certificates::describe),
    reads!(wire::DescribeListeners, listeners::describe),
    reads!(wire::DescribeLoadBalancerAttributes, attributes::describe_load_balancer),
    reads!(wire::DescribeLoadBalancers, load_balancers::describe),
    reads!(wire::DescribeRules, rules::describe),
    reads!(wire::DescribeSSLPolicies, ssl_policies::describe),
    reads!(wire::DescribeTags, tags::describe),
    reads!(wire::DescribeTargetGroupAttributes, attributes::describe_target_group),
    reads!(wire::DescribeTargetGroups, target_groups::describe),
    reads!(wire::DescribeTargetHealth, describe_target_health::describe),
    reads!(wire::DescribeTrustStores, trust_stores::describe),
    writes!(wire::ModifyListener, listeners::modify),
    writes!(wire::ModifyListenerAttributes, attributes::modify_listener),
    writes!(wire::ModifyLoadBalancerAttributes, attributes::modify_load_balancer),
    writes!(wire::ModifyRule, rules::modify),
    writes!(wire::ModifyTargetGroup, target_groups::modify),
    writes!(wire::ModifyTargetGroupAttributes, attributes::modify_target_group),
    writes!(wire::ModifyTrustStore, trust_stores::modify),
    writes!(wire::RegisterTargets, targets::register),
    writes!(wire::RemoveListenerCertificates, certificates::remove),
    writes!(wire::RemoveTags, tags::remove),
    writes!(wire::SetIpAddressType, set_network::ip_type),
    writes!(wire::SetRulePriorities, rules::set_priorities),
    writes!(wire::SetSecurityGroups, set_network::security_groups),
    writes!(wire::SetSubnets, set_network::subnets),
];
