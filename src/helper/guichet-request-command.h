/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-command.h: what guichet-helper does when it was started by another one to read
 * requests: it reads them once and ends, and with it goes the memory that TLS needs.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The option that says so; it is not for people. */
#define GUICHET_REQUEST_COMMAND "read-requests"

/* Returns: the exit status: 0 if every account was read */
int guichet_request_command_run (void);

G_END_DECLS
