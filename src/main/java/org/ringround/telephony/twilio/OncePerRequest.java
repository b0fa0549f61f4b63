package org.ringround.telephony.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries the SDK's requests to the account's address, each exactly once: by itself the SDK sends a POST up to six times, and
 * there is nothing at Twilio that would keep it from ringing somebody six times.
 */
final class OncePerRequest extends NetworkHttpClient {

    private static final int CONNECTIONS = 20;

    private final String apiUrl;

    /** A client of the SDK, made by hand: the SDK's own reads the environment. */
    static TwilioRestClient client(TwilioAccount account) {
        return new TwilioRestClient.Builder(account.sid(), account.token().reveal())
                .httpClient(new OncePerRequest(account))
                .build();
    }

    private OncePerRequest(TwilioAccount account) {
        super(builder(account));
        this.apiUrl = account.apiUrl();
    }

    private static HttpClientBuilder builder(TwilioAccount account) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(account))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
    }

    /** The SDK ignores a RequestConfig, so the timeouts stand here. */
    private static HttpClientConnectionManager connections(TwilioAccount account) {
        Timeout connect = Timeout.of(account.connect());
        Timeout read = Timeout.of(account.read());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .setValidateAfterInactivity(TimeValue.of(500, TimeUnit.MILLISECONDS))
                        .setTimeToLive(TimeValue.of(1, TimeUnit.MINUTES))
                        .build())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return reliableRequest(request, new int[0], 1, 0);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            Response response = super.makeRequest(moved(request));
            Answers.check(response);
            return response;
        } catch (ApiException e) {
            throw Answers.unreachable(e);
        }
    }

    private Request moved(Request request) {
        String url = request.getUrl();
        String path = url.substring(url.indexOf('/', url.indexOf("//") + 2));
        var moved = new Request(request.getMethod(), apiUrl + path);
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> moved.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> moved.addHeaderParam(name, value)));
        moved.setContentType(request.getContentType());
        moved.setUserAgentExtensions(request.getUserAgentExtensions());
        moved.setAuth(request.getUsername(), request.getPassword());
        return moved;
    }
}
