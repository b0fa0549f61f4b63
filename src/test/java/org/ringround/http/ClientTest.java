package org.ringround.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "127.0.0.1, 127.0.0.1",
        "[2001:db8:1:2:3:4:5:6], 20010db800010002",
        "fe80::1%eth0, fe80000000000000",
        "a name, a name",
        "999.1.1.1, 999.1.1.1",
    })
    void withoutAProxyItIsThePeer(String peer, String client) {
        assertThat(Client.of(peer, null)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 198.51.100.7 | 198.51.100.7",
                "10.0.0.5 | 203.0.113.9, 198.51.100.7 | 198.51.100.7",
                "[::1] | 2001:db8:1:2::9 | 20010db800010002",
                "fd00::5 | 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | some.where.example.org | 127.0.0.1",
            })
    void ourOwnProxyIsBelievedInWhatItSawLast(String peer, String forwarded, String client) {
        assertThat(Client.of(peer, forwarded)).isEqualTo(client);
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(Client.of("192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
    }
}
