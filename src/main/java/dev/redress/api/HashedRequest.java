package dev.redress.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** A request whose body, too large to be held, is hashed on its way to whoever reads it. */
final class HashedRequest extends HttpServletRequestWrapper {

  private final MessageDigest digest = BodyHash.sha256();
  private @Nullable Hashing stream;
  private @Nullable String hash;

  HashedRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Hashing(super.getInputStream());
    }
    return stream;
  }

  /** Reads what nobody has read yet; the parts of a form have been read already. */
  String bodyHash() throws IOException {
    if (hash == null) {
      if (BodyHash.isForm(this)) {
        hash = BodyHash.of(this);
      } else {
        StreamUtils.drain(getInputStream());
        hash = HexFormat.of().formatHex(digest.digest());
      }
    }
    return hash;
  }

  private final class Hashing extends ServletInputStream {
    private final ServletInputStream source;

    Hashing(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int value = source.read();
      if (value >= 0) {
        digest.update((byte) value);
      }
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = source.read(into, offset, length);
      if (count > 0) {
        digest.update(into, offset, count);
      }
      return count;
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read synchronously");
    }
  }
}
