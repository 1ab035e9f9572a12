"""What a report says, frozen as data when it is made: nothing in it is looked up later."""
