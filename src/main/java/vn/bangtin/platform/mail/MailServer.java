package vn.bangtin.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * The agency's mail server, as {@code bangtin.mail.*} names it: {@code host}, {@code port} (25), {@code from}, {@code user}
 * and {@code password}, {@code starttls} ({@code true}: refuse a server without it), {@code tls} ({@code true}: from the
 * first byte).
 */
@ApplicationScoped
public class MailServer {

    private static final String KEY = "bangtin.mail.";
    private static final String TIMEOUT_MILLIS = "20000";

    private Config config;
    private Clock clock;

    protected MailServer() {}

    @Inject
    public MailServer(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether mails can be sent at all. */
    public boolean isKnown() {
        return value("host").isPresent() && value("from").isPresent();
    }

    /** Hands a mail over; it is the server's then. */
    void deliver(Mail mail) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress(value("from").orElseThrow(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // no answers of holiday robots, please
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Session session() {
        var user = value("user");
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", value("host").orElseThrow());
        properties.setProperty("mail.smtp.port", value("port").orElse("25"));
        properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", value("starttls").orElse("false"));
        properties.setProperty("mail.smtp.ssl.enable", value("tls").orElse("false"));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + timeout, TIMEOUT_MILLIS);
        }
        return Session.getInstance(
                properties,
                user.isEmpty()
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(
                                        user.get(), value("password").orElse(""));
                            }
                        });
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(KEY + name, String.class).filter(value -> !value.isBlank());
    }
}
