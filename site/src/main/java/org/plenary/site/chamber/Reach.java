package org.plenary.site.chamber;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Under which addresses phones in the same room may reach this server.
final class Reach {
    private static final int TRY_MILLISECONDS = 200;

    private Reach() {}

    /// The address that was asked for, unless it names this machine only; then those of the local network.
    ///
    /// @param host the header `Host` of the request
    static List<String> addresses(String scheme, String host) {
        List<String> found = new ArrayList<>();
        if (loopback(host)) {
            for (InetAddress address : local()) {
                if (answers(address, port(host))) {
                    found.add(scheme + "://" + address.getHostAddress() + ":" + port(host));
                }
            }
        }
        found.add(scheme + "://" + host);
        return found;
    }

    /// Whether only this machine can open the address.
    static boolean loopback(String host) {
        return host.matches("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");
    }

    private static int port(String host) {
        int colon = host.lastIndexOf(':');
        String port = colon < 0 ? "" : host.substring(colon + 1);
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 80;
    }

    private static List<InetAddress> local() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (network.isUp() && address instanceof Inet4Address && address.isSiteLocalAddress()) {
                        found.add(address);
                    }
                }
            }
        } catch (SocketException problem) {
            // Then none is offered, and the address of the request stays.
            return List.of();
        }
        return found;
    }

    /// A server that listens on 127.0.0.1 alone does not answer here.
    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), TRY_MILLISECONDS);
            return true;
        } catch (IOException problem) {
            return false;
        }
    }
}
