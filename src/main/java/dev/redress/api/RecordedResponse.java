package dev.redress.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Holds an answer back until its command is committed: nothing of it reaches the caller before, and
 * it can be kept. Cookies pass through, since the session is no part of the answer.
 */
final class RecordedResponse extends HttpServletResponseWrapper {

  private final HttpHeaders headers = new HttpHeaders();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = SC_OK;
  private @Nullable PrintWriter writer;

  RecordedResponse(HttpServletResponse response) {
    super(response);
  }

  Answer answer() {
    flushBuffer();
    return new Answer(
        status,
        headers.getFirst(HttpHeaders.LOCATION),
        headers.getFirst(HttpHeaders.CONTENT_TYPE),
        headers.getFirst(HttpHeaders.ETAG),
        body.toString(StandardCharsets.UTF_8));
  }

  /** Hands on what an {@link Answer} does not keep, such as {@code WWW-Authenticate}. */
  void passHeadersOn() {
    headers.forEach(
        (name, values) -> values.forEach(value -> getHttpResponse().setHeader(name, value)));
  }

  private HttpServletResponse getHttpResponse() {
    return (HttpServletResponse) getResponse();
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int code, @Nullable String message) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    headers.set(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    headers.add(name, value);
  }

  @Override
  public void setIntHeader(String name, int value) {
    headers.set(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    headers.add(name, Integer.toString(value));
  }

  @Override
  public void setDateHeader(String name, long value) {
    headers.setDate(name, value);
  }

  @Override
  public void addDateHeader(String name, long value) {
    headers.setDate(name, value);
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name) || super.containsHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    String value = headers.getFirst(name);
    return value == null ? super.getHeader(name) : value;
  }

  @Override
  public Collection<String> getHeaders(String name) {
    List<String> values = headers.get(name);
    return values == null ? super.getHeaders(name) : List.copyOf(values);
  }

  @Override
  public void setContentType(@Nullable String type) {
    headers.set(HttpHeaders.CONTENT_TYPE, type);
  }

  @Override
  public @Nullable String getContentType() {
    return headers.getFirst(HttpHeaders.CONTENT_TYPE);
  }

  @Override
  public void setCharacterEncoding(String charset) {
    // JSON is UTF-8 and says so nowhere.
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public void setContentLength(int length) {
    // Told when the answer is sent.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Told when the answer is sent.
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Recording();
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void reset() {
    resetBuffer();
    headers.clear();
    status = SC_OK;
  }

  @Override
  public void resetBuffer() {
    flushBuffer();
    body.reset();
  }

  private final class Recording extends ServletOutputStream {
    @Override
    public void write(int value) {
      body.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      body.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("written synchronously");
    }
  }
}
