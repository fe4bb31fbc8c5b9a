//! The contract, kept by the fake and by the process driver.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

mod fake {
    use std::sync::Arc;
    use std::time::Duration;

    use elbow_base::{SimClock, Timestamp};
    use elbow_compute::contract::{Behaviour, Harness};
    use elbow_compute::fake::{FakeDriver, OnTerm};
    use elbow_compute::{Driver, LaunchError, LaunchSpec, contract_tests};
    use elbow_model::Command;

    contract_tests!(FakeHarness::new);

    struct FakeHarness {
        driver: FakeDriver,
        clock: Arc<SimClock>,
        end: Timestamp,
    }

    impl FakeHarness {
        fn new() -> Self {
            let start = Timestamp::from_unix(Duration::from_secs(1_000_000));
            let clock = Arc::new(SimClock::new(start));
            let driver = FakeDriver::new(clock.clone());
            Self { driver, clock, end: start + Duration::from_secs(3600) }
        }
    }

    impl Harness for FakeHarness {
        fn driver(&self) -> &dyn Driver {
            &self.driver
        }

        fn launch(&self, spec: LaunchSpec, behaviour: Behaviour) -> Result<(), LaunchError> {
            let (id, environment) = (spec.id.clone(), spec.environment.clone());
            self.driver.launch(spec)?;
            match behaviour {
                Behaviour::Serve => assert!(self.driver.print(&id, "ready")),
                Behaviour::IgnoreTerm => {
                    assert!(self.driver.set_on_term_of(&id, OnTerm::Ignores));
                    assert!(self.driver.print(&id, "ready"));
                }
                Behaviour::Exit { lines, code } => {
                    for line in lines {
                        assert!(self.driver.print(&id, &line));
                    }
                    assert!(self.driver.exit(&id, code));
                }
                Behaviour::Die(signal) => assert!(self.driver.kill(&id, signal)),
                Behaviour::PrintVariables(names) => {
                    let shown = self.driver.observe();
                    let me = shown.iter().find(|observed| observed.id == id).unwrap();
                    for name in names {
                        let value = match name.as_str() {
                            "HOST" => me.address.ip().to_string(),
                            "PORT" => me.address.port().to_string(),
                            "INSTANCE_ID" => id.to_string(),
                            "AVAILABILITY_ZONE" => me.zone.to_string(),
                            other => environment.get(other).cloned().unwrap_or_default(),
                        };
                        assert!(self.driver.print(&id, &value));
                    }
                    assert!(self.driver.exit(&id, 0));
                }
            }
            Ok(())
        }

        fn pass_time(&self) -> bool {
            self.clock.advance(Duration::from_millis(10));
            use elbow_base::Clock;
            self.clock.now() < self.end
        }

        fn broken_command(&self) -> Option<Command> {
            None
        }
    }
}

#[cfg(target_os = "linux")]
mod process {
    use elbow_compute::contract::{Behaviour, Harness};
    use elbow_compute::{Driver, LaunchError, LaunchSpec, contract_tests};
    use elbow_model::Command;

    use crate::support::Bench;

    contract_tests!(Bench::new);

    impl Harness for Bench {
        fn driver(&self) -> &dyn Driver {
            &*self.driver
        }

        fn launch(&self, spec: LaunchSpec, behaviour: Behaviour) -> Result<(), LaunchError> {
            let script = match behaviour {
                Behaviour::Serve => "echo ready; exec sleep 1000".to_owned(),
                Behaviour::IgnoreTerm => {
                    "trap '' TERM; echo ready; while :; do sleep 1000; done".to_owned()
                }
                Behaviour::Exit { lines, code } => {
                    let print: String =
                        lines.iter().map(|line| format!("echo '{line}'; ")).collect();
                    format!("{print}exit {code}")
                }
                Behaviour::Die(signal) => format!("kill -{signal} $$$$"),
                Behaviour::PrintVariables(names) => {
                    names.iter().map(|name| format!("printenv {name}; ")).collect()
                }
            };
            let argv = ["/bin/sh", "-c", &script].map(str::to_owned).to_vec();
            self.driver.launch(LaunchSpec { command: Command::Argv(argv), ..spec })
        }

        fn pass_time(&self) -> bool {
            Bench::pass_time(self)
        }

        fn broken_command(&self) -> Option<Command> {
            Some(Command::Argv(vec!["/nowhere/at-all".to_owned()]))
        }
    }
}
