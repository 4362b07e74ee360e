package dev.redress.oversight;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether a page is shown inside of Cockpit, which has a head and a foot of its own. Browsers say
 * so since 2023 (Fetch Metadata, {@code Sec-Fetch-Dest}); in an older one the page has two heads.
 */
@Component("cockpitFrame")
class CockpitFrame {

  public boolean holdsThisPage() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        && "iframe".equals(current.getRequest().getHeader("Sec-Fetch-Dest"));
  }
}
