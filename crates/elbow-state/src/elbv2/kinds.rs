//! The enumerations of the records, with AWS's texts.

use serde::{Deserialize, Serialize};

/// An enumeration whose values have a text on the wire, which is also the stored form.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $text)] $value,)*
        }

        impl $name {
            /// AWS's text.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $text,)*
                }
            }

            /// The value with this text.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$value),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

texts! {
    /// What a load balancer balances.
    LoadBalancerType {
        /// HTTP requests.
        Application = "application",
        /// Connections and datagrams.
        Network = "network",
    }
}

texts! {
    /// From where a load balancer is reached.
    Scheme {
        /// From anywhere.
        InternetFacing = "internet-facing",
        /// From within its network.
        Internal = "internal",
    }
}

texts! {
    /// The addresses that clients use.
    IpAddressType {
        /// IPv4 only.
        Ipv4 = "ipv4",
        /// Both.
        Dualstack = "dualstack",
        /// Both, but no public IPv4 addresses.
        DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4",
    }
}

texts! {
    /// The protocol of a listener, a target group or a health check.
    Protocol {
        /// HTTP.
        Http = "HTTP",
        /// HTTP over TLS.
        Https = "HTTPS",
        /// TCP.
        Tcp = "TCP",
        /// TCP over TLS.
        Tls = "TLS",
        /// UDP.
        Udp = "UDP",
        /// TCP and UDP on one port.
        TcpUdp = "TCP_UDP",
    }
}

texts! {
    /// The version of HTTP that targets speak.
    ProtocolVersion {
        /// HTTP/1.1.
        Http1 = "HTTP1",
        /// HTTP/2.
        Http2 = "HTTP2",
        /// gRPC.
        Grpc = "GRPC",
    }
}

texts! {
    /// What the targets of a group are.
    TargetType {
        /// Instances.
        Instance = "instance",
        /// Addresses.
        Ip = "ip",
        /// One function.
        Lambda = "lambda",
        /// One application load balancer.
        Alb = "alb",
    }
}

texts! {
    /// The addresses that targets have.
    TargetIpAddressType {
        /// IPv4.
        Ipv4 = "ipv4",
        /// IPv6.
        Ipv6 = "ipv6",
    }
}

impl LoadBalancerType {
    /// How ARNs and resource ids call it.
    pub fn short(self) -> &'static str {
        match self {
            Self::Application => "app",
            Self::Network => "net",
        }
    }

    /// The type that ARNs call so.
    pub fn from_short(text: &str) -> Option<Self> {
        [Self::Application, Self::Network].into_iter().find(|kind| kind.short() == text)
    }
}

impl Protocol {
    /// Whether an application load balancer speaks it.
    pub fn is_http(self) -> bool {
        matches!(self, Self::Http | Self::Https)
    }

    /// Whether its listeners need a certificate.
    pub fn is_secure(self) -> bool {
        matches!(self, Self::Https | Self::Tls)
    }

    /// Whether it carries datagrams.
    pub fn has_udp(self) -> bool {
        matches!(self, Self::Udp | Self::TcpUdp)
    }
}
