package dev.redress.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether mail can go somewhere. */
final class MailAddress {

  private static final int LONGEST = 320;

  private MailAddress() {}

  /**
   * The address, if it is one address by RFC 822's grammar and nothing else: no list, no line break
   * that would smuggle in a header.
   */
  static Optional<String> usable(@Nullable String typed) {
    if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      InternetAddress[] addresses = InternetAddress.parse(typed.strip(), true);
      if (addresses.length != 1 || addresses[0].isGroup()) {
        return Optional.empty();
      }
      addresses[0].validate();
      String address = addresses[0].getAddress();
      return address.chars().anyMatch(Character::isISOControl)
          ? Optional.empty()
          : Optional.of(address);
    } catch (AddressException e) {
      return Optional.empty();
    }
  }
}
