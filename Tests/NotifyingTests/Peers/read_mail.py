"""Reads mails by Python's email package and their calendars by icalendar: programs that share no
code with ours. Standard input: one message a line, in base64. Standard output: JSON."""
import base64
import email
import email.policy
import json
import sys

import icalendar


def defects(message):
    found = [repr(defect) for part in message.walk() for defect in part.defects]
    return found + [repr(d) for part in message.walk() for v in part.values() for d in v.defects]


def parts(message):
    if message.is_multipart():
        inner = [part for child in message.iter_parts() for part in parts(child)]
        return [dict(type=message.get_content_type(), children=len(list(message.iter_parts())),
                     parameters={}, disposition="", text="", name="")] + inner
    content = message.get_payload(decode=True)
    return [dict(
        type=message.get_content_type(), children=0,
        parameters={k.lower(): v for k, v in message["content-type"].params.items()},
        disposition=message.get_content_disposition() or "",
        name=message.get_filename() or "", text=content.decode("utf-8"))]


def calendars(message):
    for part in message.walk():
        if part.get_content_type() in ("text/calendar", "application/ics"):
            yield icalendar.Calendar.from_ical(part.get_payload(decode=True))


def person(value):
    return dict(address=str(value), parameters={k: str(v) for k, v in value.params.items()})


def event(component):
    def time(name):
        return component[name].dt.strftime("%Y-%m-%dT%H:%M:%S%z")

    attendees = component.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    return dict(
        uid=str(component["UID"]), sequence=int(component["SEQUENCE"]), stamp=time("DTSTAMP"),
        start=time("DTSTART"), end=time("DTEND"), summary=str(component["SUMMARY"]),
        place=str(component.get("LOCATION", "")), status=str(component["STATUS"]),
        description=str(component.get("DESCRIPTION", "")),
        organizer=person(component["ORGANIZER"]), attendees=[person(a) for a in attendees],
        errors=[str(error) for error in component.errors])


def calendar(component):
    return dict(
        method=str(component["METHOD"]), version=str(component["VERSION"]),
        events=[event(child) for child in component.walk("VEVENT")])


def read(line):
    text = base64.b64decode(line).decode("utf-8")  # headers by RFC 6532, which is ASCII for most
    message = email.message_from_string(text, policy=email.policy.default)
    return dict(
        defects=defects(message), parts=parts(message),
        calendars=[calendar(found) for found in calendars(message)],
        headers=[[name, str(value)] for name, value in message.items()],
        addresses=[[name, address.display_name, address.addr_spec]
                   for name in ("from", "to", "reply-to")
                   for address in message[name].addresses])


print(json.dumps([read(line) for line in sys.stdin.read().split("\n")]))
