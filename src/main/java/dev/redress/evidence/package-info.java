/**
 * What the parties show: intake of files with its checks, their storage, previews, what files tell
 * besides what they show, and the checklist of what is wanted. It knows a dispute only by its head
 * and its timeline, and must not know which stage wants evidence, nor the pages that show it.
 */
@ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {"guarantee", "orders", "policy", "disputes"})
@NullMarked
package dev.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
